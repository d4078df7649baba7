package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 走一遍检核页：宽与窄、有脚本与没有脚本、中文与英文，每两样的搭配都有一次。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class JourneysTest {

    private static final Path SEED = Visit.sample("shanghai-kunming-office-2019.pdf");
    private static final Path CLEAN = Path.of("src/test/resources/clean.json").toAbsolutePath();

    @LocalServerPort
    private int port;

    static Stream<Visit.Manner> manners() {
        return Stream.of(new Visit.Manner(1280, "zh", false, true), new Visit.Manner(320, "en", true, false));
    }

    @ParameterizedTest
    @MethodSource("manners")
    void aFormWithManyFindings(Visit.Manner manner) {
        try (Visit visit = new Visit(port, manner).open("/")) {
            visit.screenshot("first");
            visit.sound();
            visit.check(SEED);
            Page page = visit.page;
            // 页面还在一段一段地到：等到四十处
            assertThat(page.locator(".finding-line")).hasCount(40);
            assertEquals("合作交流工作业务费", page.locator("h1").innerText());
            assertEquals("shanghai-2019", page.locator(".scheme > p code").innerText());
            visit.screenshot("seed");
            visit.sound();
            page.locator(".finding-line .onpage").first().click();
            assertTrue(page.url().contains("#p-form1-c-"), page.url());
            assertThat(page.locator(".pages svg").first()).isVisible();
            visit.screenshot("seed-page");
            page.locator(".finding-line .finding-links a").first().click();
            assertThat(page.locator("#form1-c-indicators-0-target")).isVisible();
        }
    }

    @ParameterizedTest
    @MethodSource("manners")
    void aCorrectionIsFollowedByTheFindings(Visit.Manner manner) {
        try (Visit visit = new Visit(port, manner).open("/")) {
            visit.check(Visit.sample("shanghai-kunming-office-2019.docx"));
            Page page = visit.page;
            assertThat(page.locator(".finding-line").first()).isVisible();
            String before = page.locator(".totals dd").first().innerText();
            page.locator("button[name=edit]").click();
            page.locator("[name='c1/total_score']").fill("77");
            visit.screenshot("edit");
            visit.sound();
            page.locator(".actions .button").first().click();
            assertThat(page.locator(".totals dd").first()).hasText("77");
            assertThat(page.locator("#form1-c-total_score")).containsText(before);
            assertTrue(page.content().contains("total-score-sum"), "the total no longer is the sum");
            page.locator("button[name=to]").click();
            assertThat(page.locator("html")).hasAttribute("lang", manner.lang().equals("en") ? "zh-CN" : "en");
            assertThat(page.locator(".totals dd").first()).hasText("77");
        }
    }

    @ParameterizedTest
    @MethodSource("manners")
    void anotherSchemeIsChecked(Visit.Manner manner) {
        try (Visit visit = new Visit(port, manner).open("/")) {
            visit.check(Visit.sample("018-yinchuan-no6-school-2021.html"));
            Page page = visit.page;
            assertThat(page.locator(".scheme")).isVisible();
            if (page.locator(".scheme details[open]").count() == 0)
                page.locator(".scheme summary").click();
            page.locator("#form1-choose").selectOption("hubei");
            page.locator(".choose button").click();
            assertThat(page.locator(".scheme > p code")).hasText("hubei");
            assertThat(page.locator("#form1-choose")).hasValue("hubei");
            assertThat(page.locator(".scheme .mismatches li").first()).isVisible();
            visit.screenshot("scheme");
            visit.sound();
        }
    }

    @ParameterizedTest
    @MethodSource("manners")
    void aCleanFormSaysSo(Visit.Manner manner) {
        try (Visit visit = new Visit(port, manner).open("/")) {
            visit.check(CLEAN);
            assertThat(visit.page.locator(".clean")).isVisible();
            assertEquals(0, visit.page.locator(".finding").count());
            visit.screenshot("clean");
            visit.sound();
        }
    }

    @ParameterizedTest
    @MethodSource("manners")
    void whatCannotBeReadIsExplained(Visit.Manner manner) {
        try (Visit visit = new Visit(port, manner).open("/")) {
            visit.page.click("form.upload button[type=submit]");
            assertThat(visit.page.locator(".error-summary")).isVisible();
            visit.sound();
            byte[] cut = "%PDF-1.4 cut short".getBytes(StandardCharsets.UTF_8);
            visit.page.setInputFiles("#file", new FilePayload("<b>表.pdf", "application/pdf", cut));
            visit.page.click("form.upload button[type=submit]");
            assertThat(visit.page.locator(".error-summary a")).containsText("<b>表.pdf");
            assertTrue(visit.page.title().contains(manner.lang().equals("en") ? "Error: " : "有错误："));
            visit.screenshot("unreadable");
            visit.sound();
            visit.open("/nowhere");
            visit.screenshot("nowhere");
            visit.sound();
        }
    }

    @ParameterizedTest
    @MethodSource("manners")
    void manyFilesGetATableAndOneArchive(Visit.Manner manner) throws Exception {
        try (Visit visit = new Visit(port, manner).open("/")) {
            Page page = visit.page;
            byte[] empty = new byte[0];
            Path empties = Files.write(Files.createTempFile(Path.of("target"), "空", ".pdf"), empty);
            visit.check(
                    SEED,
                    Visit.sample("multi-mof-three.xlsx"),
                    empties,
                    CLEAN,
                    Visit.sample("018-yinchuan-no6-school-2021.html"));
            assertThat(page.locator("[data-when-done]")).isVisible();
            assertEquals(4, page.locator("button[name=open]").count());
            assertThat(page.locator("tr.refused")).containsText("P-504");
            visit.screenshot("many");
            visit.sound();
            Download download = page.waitForDownload(
                    () -> page.locator("[data-when-done] button").click());
            assertEquals(4, entries(download.path()).size());
            Page opened =
                    visit.opened(() -> page.locator("button[name=open]").first().click());
            assertThat(opened.locator("h1")).hasText("合作交流工作业务费");
        }
    }

    private static List<String> entries(Path zip) throws Exception {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                assertTrue(new String(in.readAllBytes(), StandardCharsets.UTF_8).startsWith("<!doctype html>"));
            }
        }
        return names;
    }
}
