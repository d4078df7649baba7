package org.zhunsheng.server.demonstration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.zhunsheng.server.demonstration.ExampleGoals.Row;

/** 一个项目一年做得怎样：指标值、完成值、问卷都由固定的随机数生成，每次都一样；分由系统来计。 */
final class ExampleOutcome {

    /** 房屋修缮：雨季、流标，做得差的例子。 */
    private static final String POOR = "04";

    private static final int LEAST_VALID = 60;
    private static final int VALID = 180;

    /** 一份问卷：有效、非常满意、满意、基本满意、不满意。 */
    record Answers(int valid, int very, int satisfied, int basically, int dissatisfied) {

        BigDecimal rate() {
            return BigDecimal.valueOf(100L * (very + satisfied))
                    .divide(BigDecimal.valueOf(valid), 2, RoundingMode.HALF_UP);
        }
    }

    private final LivedForm form;
    private final SplittableRandom random;
    private final Map<String, BigDecimal> targets = new LinkedHashMap<>();
    private final Map<String, BigDecimal> actuals = new LinkedHashMap<>();
    private final Map<String, Answers> answers = new LinkedHashMap<>();
    private final double chance;
    private final double least;
    private final double most;

    ExampleOutcome(LivedForm form, ExampleGoals goals) {
        this.form = form;
        this.random = new SplittableRandom(Objects.hash(form.code(), form.year()));
        double luck = form.number().equals(POOR) ? 1 : random.nextDouble();
        this.chance = luck < 0.35 ? 0.15 : luck < 0.75 ? 0.4 : 0.55;
        this.least = luck < 0.35 ? 0.02 : luck < 0.75 ? 0.05 : 0.15;
        this.most = luck < 0.35 ? 0.06 : luck < 0.75 ? 0.18 : 0.4;
        double size = 0.8 + new SplittableRandom(form.unit().hashCode()).nextDouble() / 2;
        for (Row row : goals.indicators()) {
            BigDecimal usual = new BigDecimal(row.cell("target"));
            boolean counted = !row.isPercent() && !row.isCost();
            targets.put(row.id(), counted ? rounded(usual.doubleValue() * size, 0) : usual);
            done(row);
        }
    }

    private void done(Row row) {
        double target = target(row).doubleValue();
        boolean missed = random.nextDouble() < chance;
        double depth = least + (most - least) * random.nextDouble();
        double luck = random.nextDouble();
        double done = row.isCost()
                ? target * (missed ? 1 + depth : 0.9 + luck / 10)
                : missed
                        ? target * (1 - depth)
                        : row.isPercent() ? target + (100 - target) * luck * 0.8 : target * (1 + luck * 0.12);
        if (row.isSurveyed()) asked(row, done, missed);
        else if (row.isPercent()) actuals.put(row.id(), rounded(done, 1));
        else actuals.put(row.id(), whole(done, missed == row.isCost()));
    }

    /** 没有做到的不进成做到，做到的不舍成没有做到。 */
    private static BigDecimal whole(double done, boolean up) {
        return BigDecimal.valueOf(done).setScale(0, up ? RoundingMode.CEILING : RoundingMode.FLOOR);
    }

    private void asked(Row row, double rate, boolean missed) {
        int valid = LEAST_VALID + random.nextInt(VALID);
        int content = (int) (missed ? Math.floor(valid * rate / 100) : Math.ceil(valid * rate / 100));
        int very = content * (50 + random.nextInt(30)) / 100;
        int basically = (valid - content) * 2 / 3;
        Answers one = new Answers(valid, very, content - very, basically, valid - content - basically);
        answers.put(row.id(), one);
        actuals.put(row.id(), one.rate().stripTrailingZeros());
    }

    private static BigDecimal rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }

    LivedForm form() {
        return form;
    }

    BigDecimal target(Row row) {
        return Objects.requireNonNull(targets.get(row.id()));
    }

    BigDecimal actual(Row row) {
        return Objects.requireNonNull(actuals.get(row.id()));
    }

    Answers answers(Row row) {
        return Objects.requireNonNull(answers.get(row.id()));
    }

    boolean isMissed(Row row) {
        int compared = actual(row).compareTo(target(row));
        return row.isCost() ? compared > 0 : compared < 0;
    }
}
