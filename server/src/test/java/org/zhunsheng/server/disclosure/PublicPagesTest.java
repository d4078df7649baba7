package org.zhunsheng.server.disclosure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.check.CheckCatalogue;
import org.zhunsheng.documents.Formats;
import org.zhunsheng.documents.json.FormJson;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.scheme.SchemeCatalog;
import org.zhunsheng.server.operation.Program;
import org.zhunsheng.server.world.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 公开的页面：不登录，不给 Cookie，可以缓存；没有公开的一个字也看不见，公开的文件一个字节也不变。 */
class PublicPagesTest extends DisclosureGround {

    @Autowired
    private JsonMapper json;

    @Test
    void whatIsNotPublishedIsSeenByNobodyAndWhatIsWithdrawnLeavesOnlyAMark() {
        approved();
        Disclosure it = proposed();
        String path = "/public/" + it.id();
        assertEquals(404, anyone(path).statusCode());
        assertFalse(anyone("/public?q=" + query(name)).body().contains(path));
        assertEquals(0, seenByNobody("disclosures where id = " + it.id()));
        assertEquals(0, seenByNobody("disclosure_reviews"));
        assertEquals(0, seenByNobody("disclosure_moves"));
        Disclosure done = asPublisher(() -> disclosures.move(it.id(), 1, DisclosureDeed.PUBLISH, ""));
        String page = anyone(path).body();
        assertTrue(page.contains(name) && page.contains("联系人" + Gate.HIDDEN) && page.contains("99"), page);
        assertFalse(page.contains(PHONE), page);
        assertEquals(1, seenByNobody("disclosure_copies where disclosure_id = " + it.id()));
        assertEquals(0, seenByNobody("disclosure_reviews"), "the original stays inside");
        withdrawn(done, "里程有误，更正之后重新公开");
        String mark = anyone(path).body();
        assertTrue(mark.contains("已于") && mark.contains("里程有误，更正之后重新公开") && mark.contains(name), mark);
        assertFalse(mark.contains("保洁河道里程") || mark.contains("/files/"), mark);
        assertEquals(404, anyone(path + "/files/pdf").statusCode());
        assertEquals(404, anyone(path + "/compare").statusCode());
        assertEquals(0, seenByNobody("disclosure_copies where disclosure_id = " + it.id()));
        assertEquals(0, seenByNobody("disclosure_documents where disclosure_id = " + it.id()));
        assertEquals(1, seenByNobody("disclosures where id = " + it.id()));
    }

    @Test
    void whoIsNotSignedInFindsThePublicPagesFromTheFirstPageAndTheSignInPage() {
        for (String path : List.of("/", "/sign-in"))
            assertTrue(anyone(path).body().contains("<a href=\"/public\">公开查询</a>"), path);
        assertTrue(anyone("/?lang=en").body().contains("<a href=\"/public?lang=en\">Published forms</a>"));
        assertFalse(visitor(publisher).get("/tasks").body().contains("公开查询"), "inside there is a section for it");
    }

    @Test
    void searchFiltersAndPages() {
        approved();
        Disclosure it = published();
        String here = "\"/public/" + it.id() + "\"";
        assertTrue(anyone("/public?q=" + query(name)).body().contains(here));
        assertTrue(
                anyone("/public?q=" + query("水文站 " + name.substring(4))).body().contains(here));
        assertFalse(anyone("/public?q=" + query(name + "桥梁")).body().contains(here));
        String q = "/public?q=" + query(name);
        assertTrue(anyone(q + "&year=2026&grade=" + query("优") + "&region=" + query("云溪县财政局"))
                .body()
                .contains(here));
        for (String other : List.of("&year=2019", "&grade=" + query("差"), "&region=x", "&department=x"))
            assertFalse(anyone(q + other).body().contains(here), other);
        assertTrue(anyone(q + "&lang=en").body().contains("Published self-evaluations"));
        for (int i = 0; i < 31; i++) another("分页" + name + i);
        List<String> all = new ArrayList<>();
        Optional<String> next = Optional.of("/public?q=" + query("分页" + name));
        while (next.isPresent()) {
            String page = anyone(next.get()).body();
            Matcher lines = Pattern.compile("<h2><a href=\"(/public/\\d+)\"").matcher(page);
            while (lines.find()) all.add(lines.group(1));
            Matcher more =
                    Pattern.compile("class=\"more\"><a href=\"([^\"]+)\"").matcher(page);
            next = more.find() ? Optional.of(more.group(1).replace("&amp;", "&")) : Optional.empty();
        }
        assertEquals(31, all.size());
        assertEquals(31, all.stream().distinct().count());
    }

    /** 直接在数据库里放一张撤下了的：清单上有它。 */
    private void another(String called) {
        region.world.asOwner(owner -> {
            long id = owner.sql("""
                    insert into disclosures (filling_id, number, project, unit, department, state, published_at, withdrawn_at)
                    values (:filling, 1, :project, '单位', '部门', 'withdrawn', now(), now()) returning id
                    """)
                    .param("filling", filling)
                    .param("project", called)
                    .query(Long.class)
                    .single();
            return owner.sql(
                            "insert into disclosure_terms (disclosure_id, published_at, term) select id, published_at, name_terms(project) from disclosures where id = :id")
                    .param("id", id)
                    .update();
        });
    }

    @Test
    void theYearsOfAProjectStandSideBySide() {
        approved(2025, "1. 无。", "1. 继续。");
        published();
        approved(2026, "1. 无。", "1. 继续。");
        Disclosure it = published();
        String page = anyone("/public/projects/" + it.rootId()).body();
        assertTrue(page.contains("<svg") && page.contains("2025 年") && page.contains("2026 年"), page);
        assertEquals(2, page.split("<rect ", -1).length - 1, "one bar a year");
        assertTrue(anyone("/public/units/" + it.unitId()).body().contains(name));
        assertEquals(404, anyone("/public/units/999999").statusCode());
        assertEquals(404, anyone("/public/projects/999999").statusCode());
    }

    @Test
    void theDocumentsAreWhatThePageSaysAndReadBackTheSameForm() throws Exception {
        approved();
        Disclosure it = published();
        String page = anyone("/public/" + it.id()).body();
        assertTrue(page.contains(CheckCatalogue.sha256()) && page.contains("公开时程序的版本："), page);
        Form wanted = Publication.form(region.world.asOwner(
                owner -> owner.sql("select form::text from disclosure_copies where disclosure_id = " + it.id())
                        .query(String.class)
                        .single()));
        for (String format : List.of("pdf", "docx", "xlsx", "ofd", "html", "json", "scheme")) {
            byte[] content = new Visitor(port).file("/public/" + it.id() + "/files/" + format);
            assertTrue(page.contains(sha256(content)), format);
            if (format.equals("scheme")) {
                assertArrayEquals(SchemeCatalog.text("mof-2020").getBytes(StandardCharsets.UTF_8), content);
                continue;
            }
            List<Form> read = format.equals("json")
                    ? FormJson.read(content)
                    : Formats.read("form." + format, content).forms();
            assertEquals(1, read.size(), format);
            same(wanted, read.getFirst(), format);
        }
    }

    private static void same(Form wanted, Form found, String format) {
        for (FormField field : List.of(
                FormField.PROJECT,
                FormField.IMPLEMENTING_UNIT,
                FormField.OBJECTIVE_EXPECTED,
                FormField.OBJECTIVE_ACTUAL,
                FormField.PROBLEMS,
                FormField.MEASURES,
                FormField.TOTAL_SCORE))
            assertEquals(
                    plain(wanted.text(field).asWritten()),
                    plain(found.text(field).asWritten()),
                    format + " " + field);
        assertEquals(wanted.indicators().size(), found.indicators().size(), format);
        for (int i = 0; i < wanted.indicators().size(); i++)
            for (IndicatorField field :
                    List.of(IndicatorField.NAME, IndicatorField.ACTUAL, IndicatorField.POINTS, IndicatorField.SCORE))
                assertEquals(
                        plain(wanted.indicators().get(i).facts().get(field).asWritten()),
                        plain(found.indicators().get(i).facts().get(field).asWritten()),
                        format + " " + field);
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    @Test
    void theOpenDataOfAYearAgreesWithItsManifest() throws Exception {
        approved(2031, "1. 无。", "1. 继续。");
        Disclosure it = published();
        JsonNode manifest =
                json.readTree(anyone("/public/data/2031/manifest.json").body());
        assertTrue(manifest.get("files").size() >= 9);
        for (JsonNode file : manifest.get("files")) {
            byte[] content = new Visitor(port).file(file.get("path").asString());
            assertEquals(file.get("sha256").asString(), sha256(content), file.toString());
            assertEquals(file.get("size").asLong(), content.length, file.toString());
        }
        String csv = anyone("/public/data/2031/forms.csv").body();
        assertTrue(csv.contains(name) && csv.contains("/public/" + it.id()), csv);
        assertTrue(csv.contains(CheckCatalogue.sha256()), csv);
        JsonNode rows = json.readTree(anyone("/public/data/2031/forms.json").body());
        assertTrue(rows.toString().contains("\"total\":99"), rows.toString());
        assertEquals(CheckCatalogue.sha256(), rows.get(0).get("checks").asString());
        assertEquals(Program.version(), rows.get(0).get("program").asString());
        assertEquals(404, anyone("/public/data/1999/manifest.json").statusCode());
    }

    @Test
    void theFeedIsWellFormedAndNamesTheNewest() throws Exception {
        approved();
        Disclosure it = published();
        HttpResponse<String> feed = anyone("/public/feed.atom");
        assertTrue(header(feed, "Content-Type").startsWith("application/atom+xml"));
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.body().getBytes(StandardCharsets.UTF_8)));
        assertTrue(document.getElementsByTagName("entry").getLength() >= 1);
        assertTrue(
                feed.body().contains("/public/" + it.id() + "\"") && feed.body().contains(name));
    }
}
