package org.zhunsheng.scheme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhunsheng.form.Form;
import org.zhunsheng.scheme.Recognition.Rejected;
import org.zhunsheng.text.Language;

/**
 * 认出一张表用哪一个指标体系。
 *
 * <p>读表器（或交换格式）说得出表种的，在该表种的体系里取最相符的；说不出的，只认标题、一级指标、分值都相符的那一个。 认不出的按通行办法，并说明是假定的。
 */
public final class SchemeRecognizer {

    /** 读表器认不出表种时给出的词。 */
    private static final String UNKNOWN_KIND = "other";

    private final Form form;
    private final Language language;

    private SchemeRecognizer(Form form, Language language) {
        this.form = form;
        this.language = language;
    }

    public static Recognition recognize(Form form, Language language) {
        return new SchemeRecognizer(form, language).recognize();
    }

    /** 用户指定了体系：照用，但说出不相符之处。 */
    public static Recognition named(Form form, Scheme scheme, Language language) {
        return new SchemeRecognizer(form, language).named(scheme);
    }

    private Recognition recognize() {
        Shown shown = Shown.of(form);
        List<Fit> fits = SchemeCatalog.all().stream()
                .filter(scheme -> !scheme.id().equals(SchemeCatalog.GENERAL))
                .map(scheme -> new Fit(shown, scheme, language))
                .sorted(Comparator.comparingInt(Fit::score).reversed())
                .toList();
        List<Fit> ofKind = fits.stream()
                .filter(fit -> fit.scheme().kinds().contains(form.kind()))
                .toList();
        if (!ofKind.isEmpty()) return chosen(ofKind.getFirst(), fits, say("表种为 ", "the kind is ") + form.kind());
        if (!knownKind()) {
            List<Fit> convincing = fits.stream().filter(Fit::convincing).toList();
            if (unique(convincing))
                return chosen(convincing.getFirst(), fits, say("表种不明，从内容认出", "kind unknown, recognised by content"));
        }
        return assumed(fits);
    }

    /** 表种已知，只是没有专门的体系。 */
    private boolean knownKind() {
        return !form.kind().equals(UNKNOWN_KIND)
                && SchemeCatalog.general().kinds().contains(form.kind());
    }

    /** 第一名须明显胜过第二名，不在相似的体系之间猜。 */
    private static boolean unique(List<Fit> fits) {
        return !fits.isEmpty()
                && (fits.size() == 1 || fits.get(0).score() > fits.get(1).score());
    }

    private Recognition chosen(Fit fit, List<Fit> all, String first) {
        List<String> evidence = new ArrayList<>(List.of(first));
        evidence.addAll(fit.agreeing());
        return new Recognition(
                fit.scheme().forKind(form.kind()), false, evidence, fit.differing(), rejected(all, fit.scheme()));
    }

    private List<Rejected> rejected(List<Fit> all, Scheme scheme) {
        return all.stream()
                .filter(fit -> !fit.scheme().id().equals(scheme.id()))
                .map(fit -> new Rejected(fit.scheme().id(), reason(fit)))
                .toList();
    }

    private String reason(Fit fit) {
        if (!forOtherKind(fit.scheme())) return fit.reason();
        String kinds = String.join("、", fit.scheme().kinds());
        return say("该体系用于表种 " + kinds, "the scheme is for the kind " + kinds);
    }

    /** 表种已知，而体系用于别的表种；通行办法用于任何表种。 */
    private boolean forOtherKind(Scheme scheme) {
        return !form.kind().equals(UNKNOWN_KIND)
                && !scheme.id().equals(SchemeCatalog.GENERAL)
                && !scheme.kinds().isEmpty()
                && !scheme.kinds().contains(form.kind());
    }

    private Recognition assumed(List<Fit> all) {
        Scheme general = SchemeCatalog.general();
        String why = knownKind()
                ? say("表种 " + form.kind() + " 没有专门的体系", "the kind " + form.kind() + " has no scheme of its own")
                : say("没有一个体系与表相符", "no scheme fits the form");
        String what = say("假定按 " + general.basis() + " 的通行办法", "assumed: the general practice of " + general.basis());
        return new Recognition(
                general.forKind(form.kind()), true, List.of(why, what), List.of(), rejected(all, general));
    }

    private Recognition named(Scheme scheme) {
        Fit fit = new Fit(Shown.of(form), scheme, language);
        List<String> mismatches = new ArrayList<>();
        if (forOtherKind(scheme)) {
            String kinds = String.join("、", scheme.kinds());
            mismatches.add(say(
                    "表种为 " + form.kind() + "，该体系用于 " + kinds,
                    "the form's kind is " + form.kind() + ", the scheme is for " + kinds));
        }
        mismatches.addAll(fit.differing());
        List<String> evidence = new ArrayList<>(List.of(say("由用户指定", "named by the user")));
        evidence.addAll(fit.agreeing());
        return new Recognition(scheme.forKind(form.kind()), false, evidence, mismatches, List.of());
    }

    private String say(String chinese, String english) {
        return language == Language.EN ? english : chinese;
    }
}
