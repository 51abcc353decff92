<?php
/**
 * What the editor's script of the block needs.
 *
 * @package WriteForRights
 */

return array(
	'dependencies' => array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element' ),
	'version'      => '0.1.0',
);
