package org.zhunsheng.documents.pdf.write;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** 结构树的一个节点：读屏软件由它知道哪里是标题，哪里是表格的哪一格。 */
final class Tag {

    private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");
    private static final COSName PAGE = COSName.getPDFName("Pg");
    private static final COSName MCID = COSName.MCID;

    private final String type;
    private final COSDictionary element = new COSDictionary();
    private final COSArray kids = FontResource.array();

    Tag(String type, COSBase parent) {
        this.type = type;
        element.setItem(COSName.TYPE, STRUCT_ELEM);
        element.setItem(COSName.S, COSName.getPDFName(type));
        element.setItem(COSName.P, parent);
    }

    String type() {
        return type;
    }

    COSDictionary element() {
        return element;
    }

    Tag child(String childType) {
        Tag child = new Tag(childType, element);
        add(child.element);
        return child;
    }

    /** 表格的属性：标题管行还是管列，跨几行几列。 */
    void table(@Nullable String scope, int rows, int columns) {
        if (scope == null && rows == 1 && columns == 1) return;
        COSDictionary attributes = new COSDictionary();
        attributes.setDirect(true);
        attributes.setItem(COSName.O, COSName.getPDFName("Table"));
        if (scope != null) attributes.setItem(COSName.getPDFName("Scope"), COSName.getPDFName(scope));
        if (rows > 1) attributes.setInt(COSName.getPDFName("RowSpan"), rows);
        if (columns > 1) attributes.setInt(COSName.getPDFName("ColSpan"), columns);
        element.setItem(COSName.A, attributes);
    }

    /** 这一节点的内容在某页的第几号标记；写在几页上的逐页记下。 */
    void content(COSDictionary page, int number) {
        COSBase first = element.getDictionaryObject(PAGE);
        if (first == null) element.setItem(PAGE, page);
        if (first == null || first == page) {
            add(COSInteger.get(number));
            return;
        }
        COSDictionary reference = new COSDictionary();
        reference.setDirect(true);
        reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
        reference.setItem(PAGE, page);
        reference.setInt(MCID, number);
        add(reference);
    }

    private void add(COSBase kid) {
        kids.add(kid);
        element.setItem(COSName.K, kids.size() == 1 ? kid : kids);
    }
}
