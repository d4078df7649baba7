package org.zhunsheng.server.disclosure;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.check.CheckCatalogue;
import org.zhunsheng.documents.Format;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.Unwritable;
import org.zhunsheng.documents.Writing;
import org.zhunsheng.documents.json.FormJson;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Funding;
import org.zhunsheng.layout.Layout;
import org.zhunsheng.scheme.LayoutCatalog;
import org.zhunsheng.scheme.Scheme;
import org.zhunsheng.scheme.SchemeCatalog;
import org.zhunsheng.server.file.ContentFolder;
import org.zhunsheng.server.filling.FormHead;
import org.zhunsheng.server.operation.Program;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.text.Money;
import org.zhunsheng.text.Points;

/** 公开的那一刻写一次：公开的表、五种格式与交换格式的文件、指标体系的全文，连同散列，程序的版本与检查的目录的散列；从此不变。 */
@Component
class Publication {

    static final String SCHEME = "scheme";

    private final PublicationStore store;
    private final ContentFolder folder;

    Publication(PublicationStore store, ContentFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    /** 交换格式读成表；是自己写的，读不回来是程序的错误。 */
    static Form form(String json) {
        try {
            return FormJson.read(json.getBytes(StandardCharsets.UTF_8)).getFirst();
        } catch (Unreadable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Layout layout(Form form, String scheme) {
        Layout layout = LayoutCatalog.official(form, scheme);
        if (layout == null) throw new Refused(DisclosureProblem.NO_LAYOUT);
        return layout;
    }

    /** 清单上写的名称，取公开的样子；表上没有这一栏的，用那一年的名称，找到的都隐去。 */
    DisclosureStore.Head head(FormHead head, String published) {
        Form form = form(published);
        return new DisclosureStore.Head(
                name(form, FormField.PROJECT, head.project()),
                name(form, FormField.IMPLEMENTING_UNIT, head.unit()),
                name(form, FormField.COMPETENT_DEPARTMENT, head.department()));
    }

    private static String name(Form form, FormField field, String otherwise) {
        String printed = form.text(field).asWritten().strip();
        return printed.isEmpty() ? Gate.hideAll(otherwise) : printed;
    }

    /** 与公开这一步在同一个事务里；答的是审计里记的。 */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, ?> write(Disclosure it, String published, int hidden) {
        Form form = form(published);
        Map<String, byte[]> documents = documents(form, it.scheme());
        Funding money = form.funds().stream()
                .filter(fund -> fund.kind() == Funding.FundKind.TOTAL)
                .findFirst()
                .orElse(null);
        store.add(
                it.id(),
                published,
                hidden,
                total(form),
                grade(form, it.scheme()),
                money == null ? null : yuan(money.annualBudget().value()),
                money == null ? null : yuan(money.executed().value()),
                ContentFolder.hash(Objects.requireNonNull(documents.get(SCHEME))),
                new PublicationStore.Made(Program.version(), CheckCatalogue.sha256()));
        Map<String, String> hashes = new LinkedHashMap<>();
        documents.forEach((format, content) -> {
            byte[] hash = ContentFolder.hash(content);
            folder.put(hash, content);
            store.addDocument(it.id(), format, content.length, hash);
            hashes.put(format, HexFormat.of().formatHex(hash));
        });
        store.addTerms(it.id());
        return Map.of("hidden", hidden, "documents", hashes);
    }

    private static @Nullable BigDecimal total(Form form) {
        return form.totalScore().value() instanceof Points points ? points.value() : null;
    }

    /** 表上印的等级；表式没有这一栏的，按指标体系的分数线由总分得来。 */
    private static String grade(Form form, String scheme) {
        String printed = form.grade().asWritten().strip();
        BigDecimal total = total(form);
        Scheme known = SchemeCatalog.find(scheme);
        if (!printed.isEmpty() || total == null || known == null || known.grades() == null) return printed;
        return known.grades().of(total);
    }

    private static @Nullable BigDecimal yuan(@Nullable Money money) {
        return money == null ? null : money.yuan();
    }

    private static Map<String, byte[]> documents(Form form, String scheme) {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        String layout = layout(form, scheme).id();
        try {
            for (Format format : Writing.FORMATS)
                documents.put(format.key(), Writing.write(List.of(form), format, layout));
        } catch (Unwritable impossible) {
            throw new IllegalStateException(impossible);
        }
        documents.put("json", FormJson.write(List.of(form), false).getBytes(StandardCharsets.UTF_8));
        documents.put(SCHEME, SchemeCatalog.text(scheme).getBytes(StandardCharsets.UTF_8));
        return documents;
    }
}
