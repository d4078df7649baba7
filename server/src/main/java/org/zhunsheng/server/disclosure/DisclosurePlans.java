package org.zhunsheng.server.disclosure;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 照计划申请公开、公开、撤下、不予公开；走过的不再走。 */
@Component
public class DisclosurePlans {

    private final Disclosures disclosures;

    DisclosurePlans(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    /** 门上每一处发现都隐去。 */
    @Transactional
    public void propose(long filling) {
        if (!disclosures.of(filling).isEmpty()) return;
        Gate gate = disclosures.gate(disclosures.frozen(filling).json());
        List<Choice> choices = gate.found().stream()
                .map(found -> new Choice(found.key(), true, ""))
                .toList();
        disclosures.propose(filling, choices);
    }

    @Transactional
    public void withhold(long filling, String ground, String words) {
        if (disclosures.of(filling).isEmpty()) disclosures.withhold(filling, ground, words);
    }

    /** 最近的一次走一步（{@code publish}、{@code withdraw}、{@code confirm}）；现在走不得的不动。 */
    @Transactional
    public void act(long filling, String act, String said) {
        DisclosureDeed deed = DisclosureDeed.of(act).orElseThrow();
        for (Disclosure it : disclosures.of(filling))
            if (disclosures.possible(it).contains(deed)) disclosures.move(it.id(), it.version(), deed, said);
    }
}
