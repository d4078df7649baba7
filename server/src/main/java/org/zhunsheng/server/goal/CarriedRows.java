package org.zhunsheng.server.goal;

import java.util.List;
import java.util.Map;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.Filling;

/** 随已批复的目标带进一种表的一部分的行，指标之外的：由那种表来答。目标变了，再带一次只换不同的格。 */
public interface CarriedRows {

    /** 哪一种表的哪一部分；这一部分只有带来的行。 */
    String kind();

    String section();

    List<CarriedRow> of(Filling filling, FilledForm goals);

    /** @param cells 锁着的各栏 */
    record CarriedRow(String id, Map<String, String> cells) {

        public CarriedRow {
            cells = Map.copyOf(cells);
        }
    }
}
