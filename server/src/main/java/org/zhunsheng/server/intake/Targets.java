package org.zhunsheng.server.intake;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.organization.Organization;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 导入哪一种表、到哪个机构之下：没有这种表、够不到这个机构的，都与没有的一样。 */
@Component
class Targets {

    private final Map<String, Intake> intakes;
    private final List<IntakeFamily> families;
    private final Organizations organizations;
    private final Access access;

    Targets(List<Intake> intakes, List<IntakeFamily> families, Organizations organizations, Access access) {
        this.intakes = intakes.stream().collect(Collectors.toMap(Intake::kind, Function.identity()));
        this.families = families;
        this.organizations = organizations;
        this.access = access;
    }

    Intake intake(String kind) {
        Intake known = intakes.get(kind);
        return known != null
                ? known
                : families.stream()
                        .flatMap(family -> family.of(kind).stream())
                        .findFirst()
                        .orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    Organization find(Intake intake, long id) {
        Organization found = organizations.find(id);
        Scope scope = access.scope(intake.permission());
        if (scope.isEmpty()) throw new Refused(ServiceProblem.NOT_ALLOWED); // 哪里都不能，不是这里没有
        if (!scope.contains(found.place())) throw new Refused(ServiceProblem.NOT_FOUND);
        return found;
    }
}
