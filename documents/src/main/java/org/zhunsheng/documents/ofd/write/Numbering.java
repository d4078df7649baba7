package org.zhunsheng.documents.ofd.write;

/** 文档里各对象的编号，从 1 起，不重复。 */
final class Numbering {

    private int last;

    String next() {
        return Integer.toString(++last);
    }

    String last() {
        return Integer.toString(last);
    }
}
