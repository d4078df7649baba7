package org.zhunsheng.scheme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.register.Register;
import org.zhunsheng.register.RegisterMove;
import org.zhunsheng.register.RegisterState;

/** 读台账的状态与各步；都没有写的，用平常的两种。 */
record RegisterStatesReader(List<RegisterState> states, List<RegisterMove> moves) {

    static RegisterStatesReader read(Section top, Set<String> roles) {
        Value states = top.get("states");
        Value moves = top.get("moves");
        if (states == null && moves == null) return new RegisterStatesReader(Register.STATES, Register.MOVES);
        List<RegisterState> known = states == null ? Register.STATES : states(states);
        return new RegisterStatesReader(known, moves == null ? List.of() : moves(moves, known, roles));
    }

    private static List<RegisterState> states(Value value) {
        List<RegisterState> states = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Section one : Section.sections(value)) {
            RegisterState state =
                    new RegisterState(RegisterFieldReader.name(one), RegisterReader.title(one), one.yesNo("editable"));
            one.close();
            if (!seen.add(state.name())) one.key("name").wrong(SchemeProblem.REPEATED, "states", state.name());
            states.add(state);
        }
        if (states.isEmpty()) value.wrong(SchemeProblem.BLANK, "states");
        return states;
    }

    private static List<RegisterMove> moves(Value value, List<RegisterState> states, Set<String> roles) {
        List<RegisterMove> moves = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Section one : Section.sections(value)) {
            RegisterMove move = new RegisterMove(
                    RegisterFieldReader.name(one),
                    RegisterReader.title(one),
                    state(one.need("from"), states),
                    state(one.need("to"), states),
                    roles(one.get("roles"), roles),
                    RegisterFieldReader.yes(one, "another"));
            one.close();
            if (!seen.add(move.name())) one.key("name").wrong(SchemeProblem.REPEATED, "moves", move.name());
            moves.add(move);
        }
        return moves;
    }

    private static String state(@Nullable Value value, List<RegisterState> states) {
        RegisterState state = value == null ? null : value.oneOf(states, RegisterState::name);
        return state == null ? "" : state.name();
    }

    private static Set<String> roles(@Nullable Value value, Set<String> known) {
        Set<String> roles = new LinkedHashSet<>();
        if (value == null) return roles;
        List<String> sorted = known.stream().sorted().toList();
        for (Value one : value.list()) {
            String role = one.oneOf(sorted, Function.identity());
            if (role != null && !roles.add(role)) one.wrong(SchemeProblem.REPEATED, "roles", role);
        }
        return roles;
    }
}
