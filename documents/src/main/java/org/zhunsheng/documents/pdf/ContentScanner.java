package org.zhunsheng.documents.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetLineWidth;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** 走一遍页面的描画指令，记下文字与线。不渲染：不载入图像、色彩与底纹。 */
final class ContentScanner extends PDFStreamEngine {

    /** 表单对象嵌套的层数。 */
    private static final int DEEPEST = 24;

    private final Budget budget;
    private final View view;
    private final GlyphText fonts = new GlyphText();
    private final Drawing drawing;
    private final Painting painting;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final Deque<Brush> saved = new ArrayDeque<>();
    private Brush brush;

    private ContentScanner(View view, Budget budget) {
        this.view = view;
        this.budget = budget;
        this.drawing = new Drawing(budget);
        this.painting = new Painting(view, drawing);
        this.brush = new Brush(false, false, view.page());
        for (OperatorProcessor operator : List.of(
                new BeginText(this),
                new EndText(this),
                new MoveText(this),
                new MoveTextSetLeading(this),
                new NextLine(this),
                new SetCharSpacing(this),
                new SetFontAndSize(this),
                new SetTextHorizontalScaling(this),
                new SetTextLeading(this),
                new SetTextRenderingMode(this),
                new SetTextRise(this),
                new SetWordSpacing(this),
                new ShowText(this),
                new ShowTextAdjusted(this),
                new ShowTextLine(this),
                new ShowTextLineAndSpace(this),
                new SetMatrix(this),
                new Concatenate(this),
                new Save(this),
                new Restore(this),
                new SetLineWidth(this),
                new SetGraphicsStateParameters(this))) addOperator(operator);
    }

    /** 页面的内容；整页文字都横着的，转正。 */
    static PageContent scan(PDPage page, View view, Budget budget) throws IOException {
        ContentScanner scanner = new ContentScanner(view, budget);
        scanner.processPage(page);
        for (PDAnnotation annotation : page.getAnnotations()) scanner.annotation(annotation);
        scanner.drawing.finish();
        return new PageContent(view, scanner.glyphs, scanner.drawing.horizontals(), scanner.drawing.verticals());
    }

    /** 填好的表单域：显示出来的是它的外观。 */
    private void annotation(PDAnnotation annotation) throws IOException {
        boolean shown = "Widget".equals(annotation.getSubtype()) || "FreeText".equals(annotation.getSubtype());
        if (!shown || annotation.isHidden() || annotation.isNoView()) return;
        brush = new Brush(false, false, view.page());
        saved.clear();
        showAnnotation(annotation);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.spend(1);
        String name = operator.getName();
        if (Painting.isPath(name)) painting.path(name, operands, transform());
        else if (Painting.isPaint(name)) brush = painting.paint(name, lineWidth(), brush);
        else if (Painting.isClip(name)) painting.clip();
        else if (Brush.isColor(name)) brush = brush.colored(name, operands);
        else if (name.equals("BI")) painting.image(transform(), brush);
        else if (name.equals("Do")) draw(operands);
        else super.processOperator(operator, operands);
    }

    private Matrix transform() {
        return getGraphicsState().getCurrentTransformationMatrix();
    }

    private double lineWidth() {
        return getGraphicsState().getLineWidth() * View.scale(transform());
    }

    private void draw(List<COSBase> operands) throws IOException {
        PDResources resources = getResources();
        if (resources == null || operands.isEmpty() || !(operands.getFirst() instanceof COSName name)) return;
        if (resources.isImageXObject(name)) painting.image(transform(), brush);
        else if (resources.getXObject(name) instanceof PDFormXObject form) showForm(form);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        Brush before = brush;
        int depth = saved.size();
        increaseLevel();
        try {
            if (getLevel() <= DEEPEST) super.showForm(form);
        } finally {
            decreaseLevel();
            while (saved.size() > depth) saved.pop();
            brush = before;
        }
    }

    @Override
    public void saveGraphicsState() {
        super.saveGraphicsState();
        saved.push(brush);
    }

    @Override
    public void restoreGraphicsState() {
        super.restoreGraphicsState();
        if (!saved.isEmpty()) brush = saved.pop();
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        budget.spend(1);
        int turn = view.direction(matrix.getScaleX(), matrix.getShearY());
        if (turn < 0) return;
        String text = fonts.text(font, code);
        if (text.isEmpty()) return;
        double stretch = Math.hypot(matrix.getScaleX(), matrix.getShearY());
        double width = (font.isVertical() ? font.getWidth(code) / 1000 : displacement.getX()) * stretch;
        double x = view.x(matrix.getTranslateX(), matrix.getTranslateY());
        double y = view.y(matrix.getTranslateX(), matrix.getTranslateY());
        double size = View.scale(matrix) * fonts.height(font);
        Glyph glyph = Glyph.at(x, y, text, Math.abs(width), size, turn, font.isVertical());
        if (brush.clip().grow(size / 2).contains(glyph.x(), glyph.y())) glyphs.add(glyph);
    }

    /** 解不开的指令略过，其余照读。 */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException failure) {
        // 缺字体、缺资源、多余的 Q：不妨碍读其余的文字
    }
}
