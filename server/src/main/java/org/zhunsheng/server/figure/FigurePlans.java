package org.zhunsheng.server.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.figure.Measure;
import org.zhunsheng.figure.Payments;
import org.zhunsheng.server.organization.Organization;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.register.Registers;

/** 随程序带来的数据项里，一个机构已经能数、还没有取用的：一次取用。 */
@Component
public class FigurePlans {

    private final Figures figures;
    private final Registers registers;
    private final Organizations organizations;

    FigurePlans(Figures figures, Registers registers, Organizations organizations) {
        this.figures = figures;
        this.registers = registers;
        this.organizations = organizations;
    }

    /** 要数的台账设了的，分子分母有了的；依次序，取用的时候后面的靠前面的。 */
    @Transactional(readOnly = true)
    List<FigureDefinitions.BuiltIn> ready(long organization) {
        Organization unit = organizations.find(organization);
        Set<String> registered = registers.within(unit.place()).keySet();
        Set<String> taken = figures.codes(organization).keySet();
        Set<String> counted = new HashSet<>(taken);
        List<FigureDefinitions.BuiltIn> ready = new ArrayList<>();
        for (FigureDefinitions.BuiltIn one : FigureDefinitions.builtIn()) {
            String id = one.figure().id();
            if (taken.contains(id) || !isCountable(one.figure().measure(), registered, counted)) continue;
            counted.add(id);
            ready.add(one);
        }
        return ready;
    }

    private static boolean isCountable(Measure measure, Set<String> registered, Set<String> counted) {
        return switch (measure) {
            case Measure.Tally tally -> tally.of().equals(Payments.ID) || registered.contains(tally.of());
            case Measure.Quotient rate -> counted.contains(rate.of()) && counted.contains(rate.to());
        };
    }

    /** 都取用；答取用了几个。 */
    @Transactional
    public int takeReady(long organization) {
        List<FigureDefinitions.BuiltIn> ready = ready(organization);
        ready.forEach(one -> figures.add(organization, one.text()));
        return ready.size();
    }
}
