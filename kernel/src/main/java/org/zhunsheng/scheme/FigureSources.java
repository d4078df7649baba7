package org.zhunsheng.scheme;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.zhunsheng.figure.Payments;
import org.zhunsheng.register.Register;

/**
 * 数得着的。
 *
 * @param registers 用得上的各台账，键是编号；支付总在
 * @param counted 数得出的各数据项的编号，可以相除；比率不在其中
 */
public record FigureSources(Map<String, Register> registers, Set<String> counted) {

    public FigureSources {
        Map<String, Register> all = new TreeMap<>(registers);
        all.put(Payments.ID, Payments.REGISTER);
        registers = Map.copyOf(all);
        counted = Set.copyOf(counted);
    }
}
