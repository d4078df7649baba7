package org.zhunsheng.scheme;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** 在组成结点之前就拒绝过深的嵌套与别名：读一个恶意文件的时间和内存由此有界。 */
final class BoundedParser implements Parser {

    static final int MOST_LEVELS = 12;

    private final Parser parser;
    private int level;

    BoundedParser(LoadSettings settings, String text) {
        parser = new ParserImpl(settings, new StreamReader(settings, text));
    }

    @Override
    public boolean checkEvent(Event.ID id) {
        return parser.checkEvent(id);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        switch (event.getEventId()) {
            case Alias -> throw new Refused(event, SchemeProblem.ALIAS);
            case MappingStart, SequenceStart -> {
                if (++level > MOST_LEVELS)
                    throw new Refused(event, SchemeProblem.TOO_DEEP, Integer.toString(MOST_LEVELS));
            }
            case MappingEnd, SequenceEnd -> level--;
            default -> {}
        }
        return event;
    }

    /** 不接受的写法，连同位置。 */
    static final class Refused extends RuntimeException {
        final Mark mark;
        final SchemeProblem problem;
        final transient String[] arguments;

        Refused(Event event, SchemeProblem problem, String... arguments) {
            super(problem.name(), null, false, false);
            this.mark = event.getStartMark().orElseThrow();
            this.problem = problem;
            this.arguments = arguments;
        }
    }
}
