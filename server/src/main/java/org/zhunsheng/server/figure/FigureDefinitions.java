package org.zhunsheng.server.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.figure.Figure;
import org.zhunsheng.figure.Measure;
import org.zhunsheng.scheme.FigureReader;
import org.zhunsheng.scheme.FigureReading;
import org.zhunsheng.scheme.FigureSources;
import org.zhunsheng.server.register.Registers;
import org.zhunsheng.server.register.WrongDefinition;
import org.zhunsheng.server.web.Refused;

/** 数据项的定义：交来的、随程序带来的（{@code resources/figures}，分子分母写在比率之前），同一个读取器读。 */
final class FigureDefinitions {

    private static final String FOLDER = "/figures/";

    private static final List<BuiltIn> BUILT_IN = load();

    private FigureDefinitions() {}

    /** 随程序带来的一个。 */
    record BuiltIn(Figure figure, String text) {}

    static List<BuiltIn> builtIn() {
        return BUILT_IN;
    }

    static Optional<BuiltIn> builtIn(String id) {
        return BUILT_IN.stream().filter(one -> one.figure().id().equals(id)).findFirst();
    }

    /** 交来的；写错的拒绝，每一处都说。 */
    static Figure read(String text, FigureSources sources) {
        return switch (FigureReader.read("figure.yaml", text, sources)) {
            case FigureReading.Read read -> read.figure();
            case FigureReading.Rejected rejected ->
                throw new Refused(new WrongDefinition(FigureProblem.WRONG_DEFINITION, rejected.mistakes()));
        };
    }

    private static List<BuiltIn> load() {
        List<BuiltIn> all = new ArrayList<>();
        Set<String> counted = new HashSet<>();
        for (String id :
                text("index.txt").lines().filter(line -> !line.isBlank()).toList()) {
            String text = text(id + ".yaml");
            Figure figure = read(text, new FigureSources(Registers.builtIn(), counted));
            if (figure.measure() instanceof Measure.Tally) counted.add(id);
            all.add(new BuiltIn(figure, text));
        }
        return List.copyOf(all);
    }

    private static String text(String name) {
        try (InputStream in = FigureDefinitions.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) throw new IllegalStateException("no " + FOLDER + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
