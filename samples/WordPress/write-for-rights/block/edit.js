// The block in the editor: its fields, and the link that readers without scripts see. It loads nothing from the campaign's host.
( ( { blocks, blockEditor, components, element } ) => {
	const { createElement: el, Fragment } = element;
	const parts = [
		{ label: 'Letter', value: 'letter' },
		{ label: 'Card', value: 'card' },
		{ label: 'Signature', value: 'sign' },
		{ label: 'The whole case', value: 'case' },
	];

	const field = ( props, name, label ) =>
		el( components.TextControl, {
			key: name,
			label,
			value: props.attributes[ name ],
			onChange: ( value ) => props.setAttributes( { [ name ]: value } ),
		} );

	blocks.registerBlockType( 'write-for-rights/action', {
		edit: ( props ) =>
			el(
				Fragment,
				null,
				el(
					blockEditor.InspectorControls,
					null,
					el(
						components.PanelBody,
						{ title: 'Write for Rights' },
						field( props, 'case', 'Case, such as dorgelesse-nguessan' ),
						el( components.SelectControl, {
							label: 'What to do',
							value: props.attributes.do,
							options: parts,
							onChange: ( value ) => props.setAttributes( { do: value } ),
						} ),
						field( props, 'lang', 'Language, such as fr (empty: the reader’s)' ),
						field( props, 'text', 'Text of the link' )
					)
				),
				el(
					'p',
					blockEditor.useBlockProps(),
					props.attributes.case
						? `${ props.attributes.text } (${ props.attributes.case })`
						: 'Choose a case in the settings of this block.'
				)
			),
		save: () => null,
	} );
} )( window.wp );
