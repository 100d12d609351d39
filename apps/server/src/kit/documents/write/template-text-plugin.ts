import {
  officeMarkup,
  type ScopeData,
  type Tag,
  TagPlacement,
  TEXT_CONTENT_TYPE,
  TemplatePlugin,
  type XmlNode,
  xml,
} from 'easy-template-x';

/**
 * Puts a text in the place of a placeholder, its line breaks and tabs as marks of their own. The library's own plugin puts all lines but
 * the first behind whatever follows the placeholder in its run: `{内容}。` would end in the wrong place.
 */
export class TextInPlace extends TemplatePlugin {
  readonly contentType = TEXT_CONTENT_TYPE;

  override simpleTagReplacements(tag: Tag, data: ScopeData): void {
    const value = String(data.getScopeData() ?? '');
    if (tag.placement === TagPlacement.Attribute) {
      const written = tag.xmlNode.attributes?.[tag.attributeName];
      if (tag.xmlNode.attributes && written !== undefined)
        tag.xmlNode.attributes[tag.attributeName] = written.split(tag.rawText).join(value);
      return;
    }
    const holder = officeMarkup.query.containingTextNode(tag.xmlTextNode);
    tag.xmlTextNode.textContent = '';
    let last: XmlNode = holder;
    for (const node of nodesOf(value, holder.nodeName)) {
      xml.modify.insertAfter(node, last);
      last = node;
    }
    officeMarkup.modify.removeTag(tag);
  }
}

/** A text as what stands inside a run: `w:t` in documents; in drawings `a:t`, which has no breaks within. */
function nodesOf(text: string, holder: string): XmlNode[] {
  if (holder !== 'w:t') return [textNode(holder, text.replace(/[\n\t]+/g, ' '))];
  const pieces = text.split(/(\n|\t)/).filter((piece) => piece !== '');
  return pieces.map((piece) => {
    if (piece === '\n') return xml.create.generalNode('w:br');
    return piece === '\t' ? xml.create.generalNode('w:tab') : textNode(holder, piece);
  });
}

function textNode(holder: string, text: string): XmlNode {
  const attributes: Record<string, string> = holder === 'w:t' ? { 'xml:space': 'preserve' } : {};
  return xml.create.generalNode(holder, { attributes, childNodes: [xml.create.textNode(text)] });
}
