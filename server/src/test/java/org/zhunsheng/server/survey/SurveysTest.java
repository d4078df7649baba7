package org.zhunsheng.server.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.text.Language;

/** 调查：设、开始、答、结束；每张凭据只答一次，结果等于另外算的。 */
class SurveysTest extends SurveyGround {

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void everyMistakeOfADraftIsSaidAtOnce() {
        Map<String, String> wrong = new HashMap<>(typed("挂职干部 十人\n代表团 10 20"));
        wrong.putAll(Map.of("title", " ", "endsOn", "2000-01-01", "scale", "满意 0\n很满意 1", "questions", ""));
        Refused refused =
                assertThrows(Refused.class, () -> clerk(() -> changes.add(SurveyForm.of(region.unit, null, wrong))));
        List<String> codes = ((WrongSurvey) Objects.requireNonNull(refused.problem()))
                .faults().stream().map(one -> one.row().code()).distinct().toList();
        assertEquals(List.of("P-885", "P-886", "P-887", "P-889", "P-888"), codes);
        String said = refused.refusal(Language.ZH).sentence();
        for (String line : List.of("挂职干部 十人", "代表团 10 20", "很满意 1")) assertTrue(said.contains(line), said);
        assertEquals(0, region.count("surveys where organization_id = " + region.unit));
    }

    @Test
    void aDraftChangesAnOpenSurveyDoesNot() {
        Survey draft = draft("挂职干部 10");
        SurveyForm renamed = SurveyForm.of(region.unit, null, typed("挂职干部 12 6"));
        Survey changed = clerk(() -> changes.change(draft.id(), draft.version(), renamed));
        assertEquals(6, changed.content().invited());
        assertEquals("P-624", code(() -> clerk(() -> changes.change(draft.id(), draft.version(), renamed))));
        Survey open = clerk(() -> changes.open(changed.id(), changed.version()));
        assertEquals("P-894", code(() -> clerk(() -> changes.change(open.id(), open.version(), renamed))));
        assertEquals("P-894", code(() -> clerk(() -> changes.open(open.id(), open.version()))));
        Survey closed = close(open);
        assertEquals("P-894", code(() -> close(closed)));
        assertEquals("P-894", code(() -> clerk(() -> changes.print(closed.id(), 0, 1))));
        assertEquals("P-621", code(() -> above(() -> changes.open(closed.id(), 1))), "who reads does not write");
    }

    @Test
    void theLastDayMovesLaterAndNothingElseDoes() {
        Survey it = open("挂职干部 10");
        String token = tokens(it).getFirst();
        for (String wrong :
                List.of("", "明年", it.endsOn().toString(), LocalDate.now().toString()))
            assertEquals("P-789", code(() -> clerk(() -> changes.prolong(it.id(), it.version(), wrong))), wrong);
        LocalDate until = it.endsOn().plusDays(10);
        assertEquals("P-621", code(() -> above(() -> changes.prolong(it.id(), it.version(), until.toString()))));
        Survey later = clerk(() -> changes.prolong(it.id(), it.version(), until.toString()));
        assertEquals(until, later.endsOn());
        assertEquals(
                "P-624",
                code(() -> clerk(() ->
                        changes.prolong(it.id(), it.version(), until.plusDays(1).toString()))));
        answer(token, 0, "");
        assertEquals(1, region.world.audited("survey.prolong", "survey:" + it.id()));
        String earlier = "update surveys set ends_on = ends_on - 1, version = version + 1, changed_by = " + clerk
                + " where id = " + it.id();
        assertThrows(DataAccessException.class, () -> clerk(() -> directly(earlier)), "never earlier");
        Survey closed = close(later);
        assertEquals("P-894", code(() -> clerk(() -> changes.prolong(closed.id(), closed.version(), "2099-01-01"))));
    }

    @Test
    void whoHoldsASurveyWhoseLastDayIsOverFindsItInHisWork() {
        Survey it = draft("挂职干部 10");
        String task = "满意度调查“挂职干部满意度”最后一天过了，等着结束";
        assertFalse(visitor(clerk).get("/tasks").body().contains(task));
        LocalDate today = LocalDate.now();
        region.world.asOwner(owner -> owner.sql("""
                update surveys set starts_on = :first, ends_on = :last, state = 'open', salt = sha256('salt'), version = version + 1 where id = :id
                """)
                .param("first", today.minusDays(9))
                .param("last", today.minusDays(1))
                .param("id", it.id())
                .update());
        String page = visitor(clerk).get("/tasks").body();
        assertTrue(page.contains(task) && page.contains("/surveys/" + it.id()), page);
        assertFalse(visitor(above).get("/tasks").body().contains(task), "who only reads has nothing to do");
        assertTrue(visitor(clerk).get("/surveys/" + it.id()).body().contains("或者延期"));
        clerk(() -> changes.prolong(it.id(), it.version() + 1, today.toString()));
        assertFalse(visitor(clerk).get("/tasks").body().contains(task));
    }

    @Test
    void withoutAMailServerThePageSaysSoAndOffersPrinting() {
        Survey it = open("挂职干部 10");
        String path = "/surveys/" + it.id() + "/invitations";
        HttpResponse<String> page = visitor(clerk).get(path);
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("没有设邮件服务器") && page.body().contains("/sheet"), page.body());
        HttpResponse<String> refused = visitor(clerk).post(path, Map.of("kind", "0", "addresses", "a@example.cn"));
        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("P-792"), refused.body());
        assertEquals(0, region.count("survey_invitations where survey_id = " + it.id()));
        assertEquals(403, visitor(above).get(path).statusCode());
    }

    /** 应用那道墙不在的时候，数据库自己也守着每一步。 */
    @Test
    void theDatabaseKeepsTheStepsAgain() {
        Survey it = open("挂职干部 10");
        String where = ", version = version + 1, changed_by = " + clerk + " where id = " + it.id();
        for (String set : List.of(
                "title = '换了'",
                "state = 'draft', salt = null",
                "result = '{}'",
                "state = 'closed', salt = null, result = '{}'"))
            assertThrows(
                    DataAccessException.class, () -> clerk(() -> directly("update surveys set " + set + where)), set);
        close(it);
        assertThrows(
                DataAccessException.class,
                () -> clerk(() -> directly("update surveys set result = '{}'" + where)),
                "the result is frozen");
        for (String kept : List.of("survey_tokens set kind = 1", "survey_answers set content = '[]'"))
            assertThrows(DataAccessException.class, () -> clerk(() -> directly("update " + kept)), kept);
        assertThrows(
                DataAccessException.class,
                () -> clerk(() -> directly(
                        "insert into survey_answers (survey_id, kind, content) values (" + it.id() + ", 0, '{}')")));
        assertThrows(
                DataAccessException.class,
                () -> region.world.asOwner(
                        owner -> owner.sql("update survey_tokens set kind = kind + 1 where survey_id = " + it.id())
                                .update()));
    }

    private int directly(String sql) {
        return Objects.requireNonNull(transactions.execute(status -> db.sql(sql).update()));
    }

    @Test
    void aCodeAnswersOnceAndTheUnknownTheUsedAndTheLateLookTheSame() {
        Survey it = open("挂职干部 10");
        List<String> tokens = tokens(it);
        HttpResponse<String> page = new Visitor(port).get("/s/" + tokens.getFirst());
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("挂职干部满意度") && page.body().contains("总的来说"), page.body());
        assertEquals(List.of(), page.headers().allValues("Set-Cookie"), "no cookie");
        assertEquals(
                "strict-origin", page.headers().firstValue("Referrer-Policy").orElse(""));
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
        assertFalse(page.body().contains("<script"), "no script");
        HttpResponse<String> blank = post("/s", Map.of("token", tokens.getFirst(), "r0", "先写的话"));
        assertEquals(422, blank.statusCode());
        assertTrue(blank.body().contains("P-895") && blank.body().contains("先写的话"), blank.body());
        assertEquals(
                200, post("/s", Map.of("token", tokens.getFirst(), "q0", "1")).statusCode());
        HttpResponse<String> again = post("/s", Map.of("token", tokens.getFirst(), "q0", "1"));
        assertEquals(404, again.statusCode());
        String typed = SurveyToken.grouped(tokens.get(1)).toUpperCase(Locale.ROOT);
        assertEquals(200, post("/s/open", Map.of("token", typed)).statusCode());
        String unknown = "0".repeat(SurveyToken.LENGTH);
        assertEquals(
                again.body(), post("/s", Map.of("token", unknown, "q0", "1")).body());
        close(it);
        assertEquals(
                again.body(),
                post("/s", Map.of("token", tokens.get(2), "q0", "1")).body());
        assertEquals(1, answers(it));
    }

    @Test
    void theSameCodeSentTwiceAtTheSameMomentCountsOnce() throws Exception {
        Survey it = open("挂职干部 4");
        String token = tokens(it).getFirst();
        int together = 8;
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(together)) {
            List<Future<Boolean>> sent = IntStream.range(0, together)
                    .mapToObj(i -> threads.submit(() -> {
                        go.await();
                        try {
                            answer(token, 0, "");
                            return true;
                        } catch (Refused refused) {
                            return false;
                        }
                    }))
                    .toList();
            go.countDown();
            int accepted = 0;
            for (Future<Boolean> one : sent) if (one.get()) accepted++;
            assertEquals(1, accepted);
        }
        assertEquals(1, answers(it));
        assertEquals(List.of(1), clerk(() -> surveys.participation(it)));
    }

    @Test
    void theResultEqualsAnIndependentComputation() {
        Survey it = open("挂职干部 120 30\n代表团 40 10");
        List<String> tokens = tokens(it);
        int[] chosen = {0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 0, 1, 0, 2};
        for (int i = 0; i < chosen.length; i++) answer(tokens.get(i), chosen[i], "");
        for (int i = 0; i < 6; i++) answer(tokens.get(30 + i), i % 3, i == 0 ? "多来看看" : "");
        assertTrue(above(() -> surveys.remarks(surveys.find(it.id()), 0)).isEmpty(), "nothing before the end");
        Survey closed = close(it);
        ResultView view = ResultView.of(closed, Objects.requireNonNull(closed.result()));
        // 各份算多少，一份一份地算
        double[] weights = {1, 1, 0.6, 0};
        int n = chosen.length + 6;
        double[] all = new double[n];
        for (int i = 0; i < chosen.length; i++) all[i] = weights[chosen[i]];
        for (int i = 0; i < 6; i++) all[chosen.length + i] = weights[i % 3];
        double mean = Arrays.stream(all).average().orElseThrow();
        double variance = Arrays.stream(all)
                .map(one -> (one - mean) * (one - mean))
                .average()
                .orElseThrow();
        double margin = 1.96 * Math.sqrt(variance / n * (160 - n) / 159.0);
        Satisfaction whole = Objects.requireNonNull(view.whole().satisfaction());
        assertEquals(n, view.whole().answers());
        assertEquals(mean * 100, whole.rate().doubleValue(), 0.005);
        assertEquals(margin * 100, whole.margin().doubleValue(), 0.005);
        assertEquals("20 ÷ 40 = 50%", view.whole().response());
        assertTrue(
                whole.rateArithmetic().startsWith("(8 × 1 + 6 × 1 + 5 × 0.6 + 1 × 0) ÷ 20 = 85%"),
                whole.rateArithmetic());
        assertEquals(List.of("多来看看"), above(() -> surveys.remarks(closed, 0)));
        assertEquals(1, region.world.audited("survey.close", "survey:" + it.id()));
        String page = visitor(above).get("/surveys/" + it.id()).body();
        assertTrue(page.contains(whole.marginArithmetic()) && page.contains("多来看看"), page);
    }

    @Test
    void fewAnswersAreNotShownNorWhatCouldBeWorkedOut() {
        Survey few = open("挂职干部 10");
        tokens(few).stream().limit(4).forEach(token -> answer(token, 0, "只有我"));
        Survey closed = close(few);
        assertFalse(Objects.requireNonNull(closed.result()).told());
        String page = visitor(clerk).get("/surveys/" + few.id()).body();
        assertFalse(page.contains("只有我"), page);
        Survey kinds = open("甲 20\n乙 20\n丙 20");
        List<String> tokens = tokens(kinds);
        for (int i = 0; i < 10; i++) answer(tokens.get(i), 0, "");
        for (int i = 0; i < 7; i++) answer(tokens.get(20 + i), 1, "");
        for (int i = 0; i < 2; i++) answer(tokens.get(40 + i), 3, "");
        SurveyResult result = Objects.requireNonNull(close(kinds).result());
        assertEquals(List.of(10, 7, 0, 2), result.decisive());
        assertEquals(
                List.of(List.of(10, 0, 0, 0), List.of(), List.of()),
                result.kinds().stream().map(SurveyResult.Kind::counts).toList(),
                "the second kind is hidden because the third follows from it");
    }

    @Test
    void whoTriesTooManyUnknownCodesIsStopped() {
        String from = "192.0.2.7";
        for (int i = 0; i < WrongTokens.MOST; i++) assertEquals("P-896", code(() -> answering.open("x", from)));
        assertEquals("P-897", code(() -> answering.open("x", from)));
        assertEquals("P-896", code(() -> answering.open("x", "192.0.2.8")), "others are not stopped");
    }

    @Test
    void othersDoNotSeeTheSurvey() {
        Survey it = draft("挂职干部 10");
        long other = region.account(Role.PREPARER, region.other);
        assertEquals(404, visitor(other).get("/surveys/" + it.id()).statusCode());
        assertFalse(visitor(other).get("/surveys").body().contains(it.title()));
        assertTrue(visitor(above).get("/surveys").body().contains(it.title()));
        assertEquals(403, visitor(above).get("/surveys/" + it.id() + "/sheet").statusCode());
    }
}
