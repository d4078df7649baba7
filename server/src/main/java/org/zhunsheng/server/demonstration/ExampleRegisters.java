package org.zhunsheng.server.demonstration;

import java.util.stream.Stream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.account.Cast;
import org.zhunsheng.server.figure.FigurePlans;
import org.zhunsheng.server.intake.Intakes;
import org.zhunsheng.server.register.RegisterPlans;
import org.zhunsheng.server.worker.SheetRow;
import org.zhunsheng.server.worker.Sheets;
import org.zhunsheng.text.Language;

/** 联络处 2019 年的台账：负责人设，写明主办处室，从表格导入，各个角色照章办理；能数的数据项都取用。 */
@Component
class ExampleRegisters {

    private static final String HEAD = "demo-06";

    private final Cast cast;
    private final RegisterPlans plans;
    private final FigurePlans figures;
    private final Intakes intakes;
    private final Sheets sheets;

    ExampleRegisters(Cast cast, RegisterPlans plans, FigurePlans figures, Intakes intakes, Sheets sheets) {
        this.cast = cast;
        this.plans = plans;
        this.figures = figures;
        this.intakes = intakes;
        this.sheets = sheets;
    }

    /** 装过的不再装；办了一半的接着办。 */
    void load() {
        long unit = cast.as(HEAD).posts().getFirst().organization();
        for (String[] line : DemonstrationData.registers()) {
            String id = line[0];
            cast.as(HEAD)
                    .run(() -> plans.open(unit, id, line[1]))
                    .ifPresent(empty -> cast.as(line[2]).run(() -> entries(empty, id)));
            for (String step : line[3].split(";")) if (!step.isEmpty()) move(unit, id, step.split(" "));
        }
        cast.as(HEAD).run(() -> figures.takeReady(unit));
    }

    private long entries(RegisterPlans.Empty into, String id) {
        byte[] file = DemonstrationData.entries(id);
        try (Stream<SheetRow> rows = sheets.read(new ByteArrayResource(file), file.length, Language.ZH)) {
            return intakes.load(into.kind(), into.organization(), id + ".csv", rows);
        }
    }

    private void move(long unit, String id, String[] step) {
        Caller doer = cast.as(step[0]);
        doer.run(() -> {
            plans.move(unit, id, step[1]);
            return true;
        });
    }
}
