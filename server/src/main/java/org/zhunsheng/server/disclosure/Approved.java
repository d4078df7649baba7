package org.zhunsheng.server.disclosure;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.documents.json.FormJson;
import org.zhunsheng.form.Form;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.filling.FillingDocument;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.filling.FormHead;
import org.zhunsheng.server.filling.FormHeads;
import org.zhunsheng.server.filling.Version;
import org.zhunsheng.server.filling.Versions;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 一张自评表终审通过的那一版，照官方表式印出的样子。 */
@Component
class Approved {

    private static final String KIND = "self-evaluation";

    private final Fillings fillings;
    private final Versions versions;
    private final FormHeads heads;
    private final FillingDocument document;

    Approved(Fillings fillings, Versions versions, FormHeads heads, List<FillingDocument> documents) {
        this.fillings = fillings;
        this.versions = versions;
        this.heads = heads;
        this.document = documents.stream()
                .filter(one -> one.kind().equals(KIND))
                .findFirst()
                .orElseThrow();
    }

    /**
     * 那一版。
     *
     * @param json 交换格式，不带来源
     */
    record Frozen(Filling filling, FormHead head, long number, String json) {}

    /** 别的种类的表，当作没有。 */
    @Transactional(readOnly = true)
    Filling filling(long id) {
        Filling filling = fillings.find(id);
        if (!filling.kind().equals(KIND)) throw new Refused(ServiceProblem.NOT_FOUND);
        return filling;
    }

    /** 项目的名称，那一年年末的。 */
    @Transactional(readOnly = true)
    String project(Filling filling) {
        return heads.of(filling).project();
    }

    /** 没有终审通过的、终审撤销了的为空。 */
    @Transactional(readOnly = true)
    Optional<Frozen> of(long id) {
        Filling filling = filling(id);
        return versions.list(id).stream()
                .filter(Version::baseline)
                .findFirst()
                .map(version -> frozen(filling, versions.read(id, version.number())));
    }

    private Frozen frozen(Filling filling, FilledForm version) {
        Form printed = document.printed(version);
        return new Frozen(filling, heads.of(filling), version.lastNumber(), FormJson.write(List.of(printed), false));
    }
}
