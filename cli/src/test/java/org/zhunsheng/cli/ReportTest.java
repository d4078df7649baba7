package org.zhunsheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final String PAGE = Spoken.by(
                    List.of("check", "--format", "html", "samples/shanghai-kunming-office-2019.docx"))
            .text();

    @Test
    void everyLinkLeadsToACellOrAFindingOfThePage() {
        Set<String> ids = all("id=\"([^\"]+)\"");
        Set<String> links = all("href=\"#([^\"]+)\"");
        assertTrue(links.size() > 40, "findings and cells point at each other: " + links.size());
        links.removeAll(ids);
        assertEquals(Set.of(), links);
    }

    @Test
    void thePageLoadsNothingAndRunsNothing() {
        assertFalse(PAGE.contains("<script"));
        assertFalse(Pattern.compile("(src|href)=\"?(https?:)?//").matcher(PAGE).find());
        assertTrue(PAGE.contains("default-src 'none'"));
    }

    @Test
    void theFormIsRebuiltWithItsFindingsAtTheirCells() {
        assertTrue(PAGE.contains("服务对象满意度"));
        assertTrue(PAGE.contains("form1-c-indicators-12-score"));
        assertTrue(PAGE.contains("89"));
    }

    private static Set<String> all(String pattern) {
        Set<String> found = new HashSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(PAGE);
        while (matcher.find()) found.add(matcher.group(1));
        return found;
    }
}
