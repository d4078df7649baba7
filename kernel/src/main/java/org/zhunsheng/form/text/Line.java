package org.zhunsheng.form.text;

import org.zhunsheng.text.Normal;

/**
 * 打散的文字的一行。
 *
 * @param page 页号，从 1 起
 * @param number 行号，从 1 起，全文件连续
 * @param block 空行与分页隔开的第几块
 */
record Line(String text, int page, int number, int block) {

    String norm() {
        return Normal.norm(text);
    }

    /** 与下一行接成一行。 */
    Line joined(Line next) {
        return new Line(text.strip() + next.text().strip(), page, number, block);
    }

    int width() {
        return Piece.width(text);
    }
}
