package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.documents.Format;
import org.zhunsheng.documents.Formats;
import org.zhunsheng.documents.Writing;

/** README 里的图：走一遍，画出来；没有人画的图不许挂在 README 上。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PicturesTest {

    private static final Path SAMPLE = Visit.sample("shanghai-kunming-office-2019.pdf");
    private static final Visit.Manner MANNER = new Visit.Manner(1280, "zh", false, true);
    private static final Pattern SHOWN = Pattern.compile("docs/pictures/([\\w.-]+)");
    private static final int DOTS = 100; // 每英寸

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @EnumSource
    void aPictureIsDrawnAsLargeAsTheKeptOne(Picture picture) throws Exception {
        picture.drawn(image(picture));
    }

    /** 每张图都有画法：少写一种，编译不过。 */
    private BufferedImage image(Picture picture) throws Exception {
        return switch (picture) {
            case CHECKING_PAGE -> checked(visit -> visible(visit.page, picture));
            case PAGE_IMAGE -> checked(visit -> pageOfTheFile(visit.page, picture));
            case REPORT -> checked(visit -> report(visit.page, picture));
            case FORM_PDF -> firstPageOfTheWrittenPdf();
        };
    }

    /** 交了表、看着发现的时候画什么。 */
    private interface Sight {
        BufferedImage of(Visit visit) throws IOException;
    }

    private BufferedImage checked(Sight sight) throws IOException {
        try (Visit visit = new Visit(port, MANNER).open("/")) {
            visit.check(SAMPLE);
            assertThat(visit.page.locator(".finding-line").first()).isVisible();
            return sight.of(visit);
        }
    }

    private static BufferedImage pageOfTheFile(Page page, Picture picture) throws IOException {
        page.locator(".finding-line .onpage").first().click();
        assertThat(page.locator(".pages svg").first()).isVisible();
        page.setViewportSize(picture.width, picture.height);
        page.locator(".tabs").first().evaluate("tabs => tabs.scrollIntoView({block: 'start'})");
        return visible(page, picture);
    }

    private static BufferedImage report(Page page, Picture picture) throws IOException {
        Download report = page.waitForDownload(
                () -> page.locator("button[formaction='/report']").first().click());
        Page alone = page.context().newPage(); // 报告自成一页，服务的规矩管不着它
        alone.setContent(Files.readString(report.path()));
        assertThat(alone.locator("h2").first()).hasText("合作交流工作业务费");
        return visible(alone, picture);
    }

    private static BufferedImage firstPageOfTheWrittenPdf() throws Exception {
        byte[] pdf = Writing.write(Formats.read(SAMPLE).forms(), Format.PDF, null);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, DOTS, ImageType.GRAY);
        }
    }

    /** 窗口里看得见的一块。 */
    private static BufferedImage visible(Page page, Picture picture) throws IOException {
        page.setViewportSize(picture.width, picture.height);
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(page.screenshot())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.en.md"})
    void everyPictureThatIsShownIsDrawnHere(String readme) throws Exception {
        Set<String> shown = SHOWN.matcher(Files.readString(Path.of("..", readme)))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(names(), shown);
    }

    @Test
    void noOtherPictureIsKept() throws Exception {
        try (Stream<Path> kept = Files.list(Picture.FOLDER)) {
            assertEquals(
                    names(),
                    kept.map(file -> String.valueOf(file.getFileName()))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private static Set<String> names() {
        return Stream.of(Picture.values()).map(Picture::fileName).collect(Collectors.toCollection(TreeSet::new));
    }
}
