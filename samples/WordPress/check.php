<?php
/**
 * Runs the plugin outside WordPress and checks that whatever an author writes stays inside its attribute: php check.php
 *
 * @package WriteForRights
 */

define( 'ABSPATH', __DIR__ );

$options  = array( 'w4r_host' => 'https://act.example/embed' );
$enqueued = array();
$failures = 0;

// What the plugin needs of WordPress, as plainly as possible. Escaping works as WordPress documents it.
function add_action() {}
function add_filter() {}
function add_shortcode() {}
function add_settings_field() {}
function register_setting() {}
function register_block_type() {}
function home_url() {
	return 'https://shop.example/blog';
}
function get_option( $name, $fallback ) {
	global $options;
	return $options[ $name ] ?? $fallback;
}
function wp_parse_url( $address, $part ) {
	return parse_url( $address, $part );
}
function untrailingslashit( $text ) {
	return rtrim( $text, '/' );
}
function esc_url_raw( $address, $schemes ) {
	return in_array( parse_url( $address, PHP_URL_SCHEME ), $schemes, true ) ? $address : '';
}
function esc_url( $address ) {
	return htmlspecialchars( $address, ENT_QUOTES );
}
function esc_attr( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES );
}
function esc_html( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES );
}
function __( $text ) {
	return $text;
}
function shortcode_atts( $known, $given ) {
	return array_merge( $known, array_intersect_key( $given, $known ) );
}
function wp_enqueue_script( $handle, $address ) {
	global $enqueued;
	$enqueued[ $handle ] = $address;
}

require __DIR__ . '/write-for-rights/write-for-rights.php';

function check( $is_right, $what ) {
	global $failures;
	if ( ! $is_right ) {
		++$failures;
		fwrite( STDERR, "Wrong: $what\n" );
	}
}

$markup = WriteForRights\render( array( 'case' => 'some-case', 'lang' => 'fr', 'text' => '<b>"Write"</b>' ) );
check( false !== strpos( $markup, '<a href="https://act.example/embed/fr/some-case/letter">&lt;b&gt;&quot;Write&quot;&lt;/b&gt;</a>' ), $markup );
check( false !== strpos( $markup, 'data-source="shop.example"' ), $markup );
check( 'https://act.example/embed/v1.js' === $enqueued['w4r-embed'], 'the script' );

foreach ( array( '"><script>alert(1)</script>', '" onload="alert(1)', "' onload='alert(1)", 'javascript:alert(1)', "x\n<script>" ) as $attack ) {
	foreach ( array( 'case', 'do', 'lang', 'theme', 'text' ) as $name ) {
		$markup = WriteForRights\render( array_merge( array( 'case' => 'some-case' ), array( $name => $attack ) ) );
		check( false === strpos( $markup, '<script' ) && ! preg_match( '/<[^>]*\son\w+\s*=\s*["\']?alert/', preg_replace( '/"[^"]*"/', '""', $markup ) ), "$name: $markup" );
	}

	check( '' === WriteForRights\render_count( array( 'case' => $attack ) ), "count: $attack" );
	check( '' === WriteForRights\sanitize_host( $attack ), "host: $attack" );
}

check( '' === WriteForRights\sanitize_host( 'http://act.example/embed' ), 'an address without https' );
check( 'https://act.example/embed' === WriteForRights\sanitize_host( ' https://act.example/embed/ ' ), 'a slash at the end' );
check( false !== strpos( WriteForRights\as_module( '<script src="x"></script>', 'w4r-embed' ), 'type="module"' ), 'a module' );
check( '<script src="x"></script>' === WriteForRights\as_module( '<script src="x"></script>', 'other' ), 'the script of another plugin' );

$options = array();
check( '' === WriteForRights\render( array( 'case' => 'some-case' ) ), 'a plugin without a host' );

exit( $failures > 0 ? 1 : 0 );
