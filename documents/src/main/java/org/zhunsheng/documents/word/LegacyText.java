package org.zhunsheng.documents.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.flow.Symbols;
import org.zhunsheng.documents.word.LegacyPieces.Piece;

/** DOC 一个段落显示出来的文字：域取结果，删除的、隐藏的不要，符号字体化为通用字符。 */
final class LegacyText {

    private static final char FIELD_BEGIN = 0x13;
    private static final char FIELD_RESULT = 0x14;
    private static final char FIELD_END = 0x15;
    private static final char OBJECT = 0x01;

    private final LegacyFile file;
    private final LegacyPieces pieces;
    private final LegacyPages pages;
    private final List<String> fonts;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Field> fields = new ArrayDeque<>();

    private int codes;
    private int formField = -1;
    private LegacyPages.@Nullable Run shown;
    private @Nullable Piece shownIn;
    private @Nullable LegacyRun format;

    /** 还没有结束的域：指令，是否已到结果。 */
    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean shown;
    }

    LegacyText(LegacyFile file, LegacyPieces pieces, List<String> fonts) {
        this.file = file;
        this.pieces = pieces;
        this.fonts = fonts;
        pages = new LegacyPages(file, false);
    }

    /** 从 {@code from} 到 {@code to}（不含）的文字；域不跨段落，没有结束的到此为止。 */
    String read(int from, int to) throws Unreadable {
        text.setLength(0);
        fields.clear();
        codes = 0;
        for (int n = from; n < to; n++) character(pieces.character(n), format(n));
        return text.toString();
    }

    /** 此处的字删去了或隐藏着：行尾如此的，整行不显示。 */
    boolean isGone(int character) {
        LegacyRun run = format(character);
        return run.deleted || run.hidden;
    }

    private LegacyRun format(int character) {
        Piece piece = pieces.at(character);
        LegacyPages.Run run = pages.at(piece.place(character));
        LegacyRun known = format;
        if (known == null || run != shown || piece != shownIn) known = new LegacyRun(run.changes(), piece.modifiers());
        shown = run;
        shownIn = piece;
        format = known;
        return known;
    }

    private void character(char c, LegacyRun run) throws Unreadable {
        if (run.deleted) return;
        switch (c) {
            case FIELD_BEGIN -> {
                fields.push(new Field());
                codes++;
            }
            case FIELD_RESULT -> endCode(false);
            case FIELD_END -> endCode(true);
            default -> {
                if (codes > 0) code(c, run);
                else if (!run.hidden) shown(c, run);
            }
        }
    }

    private void code(char c, LegacyRun run) {
        if (c == OBJECT && run.formField) formField = run.picture;
        Field field = fields.peek();
        if (field != null) field.instruction.append(c);
    }

    /** 指令到此为止；复选框没有结果，它的状态另存一处。 */
    private void endCode(boolean ends) throws Unreadable {
        Field field = fields.peek();
        if (field == null) return;
        if (!field.shown) {
            field.shown = true;
            codes--;
            if (codes == 0 && formField >= 0 && field.instruction.indexOf("FORMCHECKBOX") >= 0) {
                text.append(LegacyFormField.isChecked(file.data(), formField) ? Symbols.CHECKED : Symbols.UNCHECKED);
            }
            formField = -1;
        }
        if (ends) fields.pop();
    }

    private void shown(char c, LegacyRun run) {
        if (run.symbolFont >= 0 && run.special) {
            text.append(Symbols.of(font(run.symbolFont), Integer.toHexString(run.symbol)));
            return;
        }
        switch (c) {
            case 0x0B, 0x0E -> text.append('\n');
            case 0x1E -> text.append('-');
            case '\t' -> text.append('\t');
            default -> {
                if (c >= ' ') text.append(Symbols.inFont(font(run.font), Character.toString(c)));
            }
        }
    }

    private String font(int index) {
        return index >= 0 && index < fonts.size() ? fonts.get(index) : "";
    }
}
