package org.zhunsheng.server.money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.organization.Organization;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.text.Money;
import org.zhunsheng.text.MoneyText;
import org.zhunsheng.text.MoneyUnit;

/** 决算里的项目支出：支付明细不知道的一个数，由管预算的人录入；改正的前后都在审计里。 */
@Component
public class FinalAccounts {

    private static final int LARGEST = 16;

    private final FinalAccountStore store;
    private final Organizations organizations;
    private final Access access;
    private final Audit audit;

    FinalAccounts(FinalAccountStore store, Organizations organizations, Access access, Audit audit) {
        this.store = store;
        this.organizations = organizations;
        this.access = access;
        this.audit = audit;
    }

    private Scope seen() {
        return access.scope(Permission.MONEY_READ);
    }

    /** 看得见一个地方的钱。 */
    public boolean isSeen(String place) {
        return seen().contains(place);
    }

    /** 一个机构自己的；没有录入过的版本为 0。看不见的为空。 */
    @Transactional(readOnly = true)
    public Optional<FinalAccount> of(Organization organization, int year) {
        if (!isSeen(organization.place())) return Optional.empty();
        return store.find(organization.id(), year, seen())
                .or(() -> Optional.of(new FinalAccount(organization.id(), organization.name(), BigDecimal.ZERO, 0)));
    }

    /** 一个机构与它的下级录入了的。 */
    @Transactional(readOnly = true)
    public List<FinalAccount> beneath(String node, int year, int most) {
        return store.beneath(node, year, most, seen());
    }

    public boolean isWritable(Organization organization) {
        return access.scope(Permission.MONEY_WRITE).contains(organization.place());
    }

    /** @param version 所见的版本；没有录入过的为 0 */
    @Transactional
    public void enter(long id, int year, String written, int version) {
        Organization organization = organizations.find(id);
        if (!isSeen(organization.place())) throw new Refused(ServiceProblem.NOT_FOUND);
        access.require(Permission.MONEY_WRITE, organization.place());
        BigDecimal amount = amount(written);
        BigDecimal before =
                store.find(id, year, seen()).map(FinalAccount::amount).orElse(null);
        boolean done = version == 0
                ? store.add(id, year, amount)
                : store.change(id, year, amount, version, access.scope(Permission.MONEY_WRITE));
        if (!done) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        audit.done(
                Act.BUDGET_SETTLE,
                organization.place(),
                "final-account:" + id + "/" + year,
                before == null
                        ? Map.of("year", year, "amount", amount.toPlainString())
                        : Map.of("year", year, "before", before.toPlainString(), "amount", amount.toPlainString()));
    }

    private static BigDecimal amount(String written) {
        Money money = MoneyText.parse(written.strip(), MoneyUnit.YUAN);
        if (money == null
                || money.signum() < 0
                || money.yuan().stripTrailingZeros().scale() > 2
                || money.yuan().precision() - money.yuan().scale() > LARGEST)
            throw new Refused(MoneyProblem.WRONG_FINAL_ACCOUNT);
        return money.yuan().setScale(2);
    }
}
