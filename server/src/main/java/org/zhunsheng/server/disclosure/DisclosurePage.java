package org.zhunsheng.server.disclosure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhunsheng.form.Form;
import org.zhunsheng.scheme.LayoutCatalog;
import org.zhunsheng.text.Language;

/** 一次公开的页面上要的各项：公开的样子、每一处发现怎样处理、现在可以做什么、走过的各步。 */
@Component
class DisclosurePage {

    private final Disclosures disclosures;

    DisclosurePage(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    String show(Disclosure it, Language language, Model page) {
        DisclosureStore.Review review = disclosures.review(it.id());
        page.addAttribute("it", it);
        if (it.asksToWithhold()) withholding(it, review, page);
        else disclosing(it, review, language, page);
        List<DisclosureDeed> deeds = disclosures.possible(it);
        page.addAttribute("deeds", deeds);
        page.addAttribute("mayPublish", deeds.contains(DisclosureDeed.PUBLISH));
        page.addAttribute("moves", disclosures.moves(it.id()));
        return "disclosure";
    }

    private void disclosing(Disclosure it, DisclosureStore.Review review, Language language, Model page) {
        Gate gate = disclosures.gate(review.form());
        Form published = Publication.form(gate.published(review.choices()));
        page.addAttribute("decisions", decisions(gate, review.choices(), language));
        page.addAttribute("sheet", PrintedSheet.of(published, it.scheme()));
    }

    /** 不予公开的没有公开的样子，只看冻结的原件；没有官方版式的，不排。 */
    private static void withholding(Disclosure it, DisclosureStore.Review review, Model page) {
        Form form = Publication.form(review.form());
        page.addAttribute("ground", WithheldGround.kept(it.ground()));
        page.addAttribute(
                "sheet", LayoutCatalog.official(form, it.scheme()) == null ? null : PrintedSheet.of(form, it.scheme()));
    }

    static List<Decision> decisions(Gate gate, List<Choice> choices, Language language) {
        Map<String, Choice> made =
                choices.stream().collect(Collectors.toMap(Choice::key, one -> one, (one, two) -> two));
        List<Sensitive> found = gate.found();
        return IntStream.range(0, found.size())
                .mapToObj(at -> Decision.of(
                        at + 1, found.get(at), made.get(found.get(at).key()), language))
                .toList();
    }
}
