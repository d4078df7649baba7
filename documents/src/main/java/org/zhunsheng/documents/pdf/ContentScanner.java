package org.zhunsheng.documents.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetLineWidth;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.zhunsheng.documents.geometry.Budget;
import org.zhunsheng.documents.geometry.Drawing;
import org.zhunsheng.documents.geometry.PageContent;
import org.zhunsheng.documents.geometry.View;

/** 走一遍页面的描画指令，记下文字与线。不渲染：不载入图像、色彩与底纹。 */
final class ContentScanner extends PDFStreamEngine {

    /** 表单对象嵌套的层数。 */
    private static final int DEEPEST = 24;

    /** 画一个表单对象抵得上多少条指令。 */
    private static final int FORM = 50;

    private final Budget budget;
    private final View view;
    private final Faces faces;
    private final Drawing drawing;
    private final Painting painting;
    private final Lettering lettering;
    private final Deque<Brush> saved = new ArrayDeque<>();
    private Brush brush;

    private ContentScanner(View view, Faces faces, Budget budget) {
        this.view = view;
        this.faces = faces;
        this.budget = budget;
        this.lettering = new Lettering(view, budget);
        this.drawing = new Drawing(budget);
        this.painting = new Painting(view, drawing);
        this.brush = Brush.on(view.page());
        for (OperatorProcessor operator : List.of(
                new BeginText(this),
                new EndText(this),
                new MoveText(this),
                new MoveTextSetLeading(this),
                new NextLine(this),
                new SetCharSpacing(this),
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
                new SetLineWidth(this))) addOperator(operator);
    }

    /** 页面的内容；整页文字都横着的，转正。 */
    static PageContent scan(PDPage page, View view, Faces faces, Budget budget) throws IOException {
        ContentScanner scanner = new ContentScanner(view, faces, budget);
        scanner.processPage(page);
        for (PDAnnotation annotation : page.getAnnotations()) scanner.annotation(annotation);
        return new PageContent(scanner.lettering.glyphs(), scanner.drawing, false);
    }

    /** 填好的表单域：显示出来的是它的外观。 */
    private void annotation(PDAnnotation annotation) throws IOException {
        boolean shown = "Widget".equals(annotation.getSubtype()) || "FreeText".equals(annotation.getSubtype());
        if (!shown || annotation.isHidden() || annotation.isNoView()) return;
        brush = Brush.on(view.page());
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
        else if (name.equals("Tf")) font(operands);
        else if (name.equals("gs")) fontOfState(operands);
        else super.processOperator(operator, operands);
    }

    private Matrix transform() {
        return getGraphicsState().getCurrentTransformationMatrix();
    }

    private double lineWidth() {
        return getGraphicsState().getLineWidth() * Scale.of(transform());
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
        budget.spend(FORM);
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

    private void font(List<COSBase> operands) {
        PDResources resources = getResources();
        if (operands.size() < 2 || !(operands.get(1) instanceof COSNumber size)) return;
        getGraphicsState().getTextState().setFontSize(size.floatValue());
        COSDictionary fonts =
                resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.FONT);
        COSDictionary font =
                fonts != null && operands.getFirst() instanceof COSName name ? fonts.getCOSDictionary(name) : null;
        brush = brush.with(faces.of(font));
    }

    /** 描画状态字典里也可以换字体，少见。 */
    private void fontOfState(List<COSBase> operands) {
        PDResources resources = getResources();
        if (resources == null || operands.isEmpty() || !(operands.getFirst() instanceof COSName name)) return;
        COSDictionary states = resources.getCOSObject().getCOSDictionary(COSName.EXT_G_STATE);
        COSDictionary state = states == null ? null : states.getCOSDictionary(name);
        COSArray font = state == null ? null : state.getCOSArray(COSName.FONT);
        if (font == null || font.size() < 2 || !(font.getObject(0) instanceof COSDictionary face)) return;
        if (font.getObject(1) instanceof COSNumber size) {
            getGraphicsState().getTextState().setFontSize(size.floatValue());
        }
        brush = brush.with(faces.of(face));
    }

    @Override
    public void showTextString(byte[] string) throws IOException {
        lettering.next();
        showText(string);
    }

    @Override
    protected void showText(byte[] string) throws IOException {
        Face face = brush.face();
        PDTextState state = getGraphicsState().getTextState();
        if (face != null) lettering.show(string, face, state, getTextMatrix(), transform(), brush.clip());
    }

    /** 字串之间的微调：以千分之一字号计，向左、竖排时向上为正。 */
    @Override
    public void showTextStrings(COSArray parts) throws IOException {
        lettering.next();
        PDTextState state = getGraphicsState().getTextState();
        Face face = brush.face();
        for (COSBase part : parts) {
            if (part instanceof COSNumber number) {
                float shift = -number.floatValue() / 1000 * state.getFontSize();
                boolean vertical = face != null && face.isVertical();
                applyTextAdjustment(vertical ? 0 : shift * state.getHorizontalScaling() / 100, vertical ? shift : 0);
            } else if (part instanceof COSString string) showText(string.getBytes());
        }
    }

    /** 解不开的指令略过，其余照读。 */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException failure) {
        // 缺字体、缺资源、多余的 Q：不妨碍读其余的文字
    }
}
