package org.zhunsheng.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** 一组句子与其中应当认出的数，量认得准不准、全不全。 */
record Sentences(List<Sentence> all) {

    /** @param expected 数、单位、事物 */
    record Sentence(String text, List<Said> expected) {}

    record Said(String value, String unit, String object) {

        String quantity() {
            return value + " " + unit;
        }

        String whole() {
            return quantity() + " " + object;
        }

        static Said of(Claim claim) {
            var quantity = Objects.requireNonNull(claim.quantity());
            String sign = switch (claim.closeness()) {
                case EXACT -> "";
                case ABOUT -> "~";
                case AT_LEAST -> "≥";
                case AT_MOST -> "≤";
            };
            String upper = claim.upper() == null
                    ? ""
                    : ".." + claim.upper().stripTrailingZeros().toPlainString();
            String value = sign + quantity.value().stripTrailingZeros().toPlainString() + upper;
            return new Said(value, quantity.unit().isEmpty() ? "_" : quantity.unit(), claim.object());
        }
    }

    /** 认出的里面有多少是对的；应当认出的认出了多少。 */
    record Measured(double precision, double recall) {}

    static Sentences read(String name) {
        try (InputStream in = Objects.requireNonNull(Sentences.class.getResourceAsStream("/claim/" + name))) {
            return new Sentences(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Sentences::sentence)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sentence sentence(String line) {
        String[] halves = line.split(" \\| ");
        if (halves[1].equals("-")) return new Sentence(halves[0], List.of());
        return new Sentence(
                halves[0],
                Arrays.stream(halves[1].split("；"))
                        .map(said -> said.strip().split(" "))
                        .map(said -> new Said(said[0], said[1], said[2]))
                        .toList());
    }

    static List<Said> recognised(String text) {
        return Claims.in(text).stream()
                .filter(claim -> claim.kind().countable())
                .map(Said::of)
                .toList();
    }

    Measured measure(Function<Said, String> aspect) {
        int expected = 0;
        int recognised = 0;
        int right = 0;
        for (Sentence sentence : all) {
            List<String> open =
                    new ArrayList<>(sentence.expected.stream().map(aspect).toList());
            expected += open.size();
            for (Said said : recognised(sentence.text)) {
                recognised++;
                if (open.remove(aspect.apply(said))) right++;
            }
        }
        return new Measured((double) right / recognised, (double) right / expected);
    }
}
