package org.zhunsheng.cli;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.check.Examination;
import org.zhunsheng.form.Reading;
import org.zhunsheng.scheme.Scheme;
import org.zhunsheng.scheme.SchemeCatalog;
import org.zhunsheng.text.Language;

/** {@code --scheme} 给出的指标体系；没有给时从每张表上认出。 */
final class NamedScheme {

    private final @Nullable Scheme scheme;
    private final Language language;

    NamedScheme(@Nullable String id, Messages messages) {
        this.scheme = id == null ? null : SchemeCatalog.find(id);
        this.language = messages.language();
        if (id == null || scheme != null) return;
        String nearest = SchemeCatalog.nearest(id);
        String known = String.join("、", SchemeCatalog.ids());
        throw new WrongUse(
                nearest == null
                        ? messages.get("unknown-scheme", id, known)
                        : messages.get("unknown-scheme-nearest", id, nearest, known));
    }

    Scheme required() {
        return Objects.requireNonNull(scheme);
    }

    List<Examination> examine(Reading reading) {
        return reading.forms().stream()
                .map(form -> Examination.of(form, scheme, language))
                .toList();
    }
}
