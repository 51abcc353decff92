<?php
/**
 * Plugin Name:       Write for Rights
 * Description:       Lets readers take part in a letter-writing campaign: a block and the shortcode [w4r case="…" do="letter"].
 * Version:           0.1.0
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * License:           MIT
 *
 * The plugin prints one element and one script tag. It stores the address of the campaign's host, and nothing about readers.
 *
 * @package WriteForRights
 */

namespace WriteForRights;

defined( 'ABSPATH' ) || exit;

const OPTION = 'w4r_host';
const HANDLE = 'w4r-embed';
const PARTS  = array( 'case', 'letter', 'card', 'sign' );

add_action( 'init', __NAMESPACE__ . '\\register' );
add_action( 'admin_init', __NAMESPACE__ . '\\register_setting_field' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\\as_module', 10, 2 );

/** Registers the shortcode and the block. Both print the same. */
function register() {
	add_shortcode( 'w4r', __NAMESPACE__ . '\\render' );
	add_shortcode( 'w4r-count', __NAMESPACE__ . '\\render_count' );
	register_block_type( __DIR__ . '/block', array( 'render_callback' => __NAMESPACE__ . '\\render' ) );
}

/** Adds the campaign's host to Settings → General. */
function register_setting_field() {
	register_setting(
		'general',
		OPTION,
		array(
			'type'              => 'string',
			'sanitize_callback' => __NAMESPACE__ . '\\sanitize_host',
			'default'           => '',
		)
	);
	add_settings_field(
		OPTION,
		esc_html__( 'Write for Rights: address of the embed', 'write-for-rights' ),
		function () {
			printf(
				'<input type="url" class="regular-text code" id="%1$s" name="%1$s" value="%2$s" placeholder="https://act.example/embed">',
				esc_attr( OPTION ),
				esc_attr( host() )
			);
		},
		'general',
		'default',
		array( 'label_for' => OPTION )
	);
}

/**
 * Keeps an address only if it is an https address, or one of this machine for trying out.
 *
 * @param mixed $value The value of the form.
 * @return string The address without a slash at its end, or an empty string.
 */
function sanitize_host( $value ) {
	$address = untrailingslashit( esc_url_raw( trim( (string) $value ), array( 'http', 'https' ) ) );
	$scheme  = wp_parse_url( $address, PHP_URL_SCHEME );
	$name    = wp_parse_url( $address, PHP_URL_HOST );
	$is_own  = in_array( $name, array( 'localhost', '127.0.0.1' ), true );
	return 'https' === $scheme || ( 'http' === $scheme && $is_own ) ? $address : '';
}

/** Returns the address of the embed, or an empty string if none is set. */
function host() {
	return (string) get_option( OPTION, '' );
}

/**
 * Prints the element with its link, which is all that a reader without scripts needs.
 *
 * @param array|string $attributes The attributes of the shortcode or the block.
 * @return string Escaped markup; empty if the plugin has no host or the case is malformed.
 */
function render( $attributes ) {
	$wanted = shortcode_atts(
		array(
			'case'  => '',
			'do'    => 'letter',
			'lang'  => '',
			'theme' => '',
			'text'  => __( 'Write for this person', 'write-for-rights' ),
		),
		(array) $attributes,
		'w4r'
	);
	$host   = host();
	$part   = in_array( $wanted['do'], PARTS, true ) ? $wanted['do'] : 'letter';
	if ( '' === $host || ! is_case( $wanted['case'] ) ) {
		return '';
	}

	$language = is_language( $wanted['lang'] ) ? $wanted['lang'] : '';
	$path     = ( '' === $language ? '' : $language . '/' ) . $wanted['case'] . ( 'case' === $part ? '' : '/' . $part );
	load_script();
	return sprintf(
		'<w4r-action case="%1$s" do="%2$s"%3$s theme="%4$s" data-source="%5$s"><a href="%6$s">%7$s</a></w4r-action>',
		esc_attr( $wanted['case'] ),
		esc_attr( $part ),
		'' === $language ? '' : sprintf( ' lang="%s"', esc_attr( $language ) ),
		esc_attr( $wanted['theme'] ),
		esc_attr( (string) wp_parse_url( home_url(), PHP_URL_HOST ) ),
		esc_url( $host . '/' . $path ),
		esc_html( $wanted['text'] )
	);
}

/**
 * Prints the live count of a case, or of the campaign.
 *
 * @param array|string $attributes The attributes of the shortcode.
 * @return string Escaped markup; empty if the plugin has no host.
 */
function render_count( $attributes ) {
	$wanted = shortcode_atts( array( 'case' => '' ), (array) $attributes, 'w4r-count' );
	if ( '' === host() || ( '' !== $wanted['case'] && ! is_case( $wanted['case'] ) ) ) {
		return '';
	}

	load_script();
	return sprintf( '<w4r-count case="%s"></w4r-count>', esc_attr( $wanted['case'] ) );
}

/** Loads the script once on a page that needs it. */
function load_script() {
	// The address has no version: it never breaks within version 1.
	wp_enqueue_script( HANDLE, host() . '/v1.js', array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters
}

/**
 * Makes the script a module, which older versions of WordPress cannot do by themselves.
 *
 * @param string $tag    The script tag.
 * @param string $handle The name of the script.
 * @return string The tag.
 */
function as_module( $tag, $handle ) {
	return HANDLE === $handle ? str_replace( '<script ', '<script type="module" ', str_replace( ' type="text/javascript"', '', $tag ) ) : $tag;
}

/**
 * Returns whether a text has the form of a case's id.
 *
 * @param mixed $text The text.
 * @return bool Whether it is one.
 */
function is_case( $text ) {
	return is_string( $text ) && 1 === preg_match( '/\A[a-z0-9]+(?:-[a-z0-9]+)*\z/', $text );
}

/**
 * Returns whether a text has the form of a language tag.
 *
 * @param mixed $text The text.
 * @return bool Whether it is one.
 */
function is_language( $text ) {
	return is_string( $text ) && 1 === preg_match( '/\A[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\z/', $text );
}
