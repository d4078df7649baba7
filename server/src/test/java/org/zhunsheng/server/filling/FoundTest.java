package org.zhunsheng.server.filling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.check.Severity;

/** 检查分成三类：由别的引起的折在根源下面，长的先列开头几条，一条也不少。 */
class FoundTest {

    private static RemarkLine line(String id, Severity severity, String under) {
        return line(id, severity, under, "/fillings/1/indicators#c.i1.name", "");
    }

    private static RemarkLine line(String id, Severity severity, String under, String href, String answer) {
        boolean asked = severity == Severity.WARNING;
        return new RemarkLine(
                id, severity.name(), "check", "句子", "改法", "为什么", "依据", "", under, href, asked ? id : "", answer, "");
    }

    private static List<String> ids(List<Found.Entry> entries) {
        return entries.stream().map(one -> one.line().id()).toList();
    }

    @Test
    void everyKindHasItsGroupAndItsCount() {
        Found found = Found.of(
                List.of(
                        line("a", Severity.ERROR, ""),
                        line("b", Severity.WARNING, ""),
                        line("c", Severity.INFORMATION, "")),
                20);
        assertEquals(
                List.of(Severity.ERROR, Severity.WARNING, Severity.INFORMATION),
                found.groups().stream().map(Found.Group::severity).toList());
        assertEquals(
                List.of(1, 1, 1),
                found.groups().stream().map(Found.Group::count).toList());
        assertTrue(Found.of(List.of(), 20).isEmpty());
    }

    @Test
    void whatFollowsFromARootIsFoldedBeneathItAndStillCounted() {
        Found found = Found.of(
                List.of(
                        line("root", Severity.ERROR, ""),
                        line("same", Severity.ERROR, "root"),
                        line("lighter", Severity.WARNING, "root"),
                        line("gone", Severity.WARNING, "nowhere")),
                20);
        Found.Group errors = found.groups().getFirst();
        assertEquals(2, errors.count());
        assertEquals(List.of("root"), ids(errors.first()));
        assertEquals(2, errors.first().getFirst().effects().size());
        assertTrue(errors.first().getFirst().isUnanswered());
        Found.Group warnings = found.groups().get(1);
        assertEquals(2, warnings.count());
        assertEquals(1, warnings.elsewhere());
        assertEquals(List.of("gone"), ids(warnings.first()));
    }

    @Test
    void aLongListShowsItsBeginningAndKeepsTheRest() {
        List<RemarkLine> lines = new ArrayList<>(IntStream.range(0, 30)
                .mapToObj(i -> line("n" + i, Severity.INFORMATION, ""))
                .toList());
        Found.Group notices = Found.of(lines, 20).groups().getLast();
        assertEquals(30, notices.count());
        assertEquals(20, notices.first().size());
        assertEquals(
                List.of("n20", "n29"),
                List.of(ids(notices.rest()).getFirst(), ids(notices.rest()).getLast()));
    }

    @Test
    void besideTheGridTheAnsweredAndTheListItselfAreLeftOut() {
        String cell = "/fillings/1/indicators#c.i1.name";
        Found found = Found.beside(List.of(
                line("answered", Severity.WARNING, "", cell, "情况如此"),
                line("list", Severity.ERROR, "", "/fillings/1#remarks-title", ""),
                line("follows", Severity.INFORMATION, "answered", cell, "")));
        assertFalse(found.isEmpty());
        assertEquals(
                List.of(0, 0, 1),
                found.groups().stream().map(Found.Group::count).toList());
        assertEquals(List.of("follows"), ids(found.groups().getLast().first()));
    }
}
