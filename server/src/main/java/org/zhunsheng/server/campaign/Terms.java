package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.scheme.SchemeCatalog;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.web.Refused;

/**
 * 任务的内容，下达之前可以改。
 *
 * @param year 预算年度
 * @param warningDays 到期前几天起提醒
 * @param cutOff 监控的截止日；别的任务没有
 * @param scheme 指标体系，别的没有说的项目类别都用它
 * @param schemes 某几种项目类别另用的体系
 * @param kinds 只要这几种项目类别；空的不限
 * @param units 只要这几个机构与下级；空的不限
 * @param parents 有下级项目的上级项目要不要自己填一份
 * @param carryOver 结转项目要不要填报
 * @param wholes 评价对象是单位、部门的整体支出，不是项目
 * @param levels 各级审核的角色
 */
record Terms(
        int year,
        Purpose purpose,
        String title,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate deadline,
        int warningDays,
        @Nullable LocalDate cutOff,
        String scheme,
        Map<String, String> schemes,
        List<String> kinds,
        List<Long> units,
        boolean parents,
        boolean carryOver,
        boolean wholes,
        List<String> levels) {

    static final int LONGEST_TITLE = 200;
    private static final int MOST = 100;
    private static final int MOST_LEVELS = 5;
    private static final int LONGEST_WARNING = 90;

    Terms {
        title = title.strip().replaceAll("\\s+", " ");
        schemes = Map.copyOf(schemes);
        kinds = kinds.stream().distinct().toList();
        units = units.stream().distinct().toList();
    }

    /** 单看自己就不对的。 */
    void check() {
        if (year < 2000 || year > 2100) throw new Refused(CampaignProblem.WRONG_YEAR);
        if (title.isEmpty() || title.length() > LONGEST_TITLE) throw new Refused(CampaignProblem.WRONG_TITLE);
        checkDays();
        checkSchemes();
        if (kinds.size() > MOST || units.size() > MOST) throw new Refused(CampaignProblem.TOO_MANY);
        checkLevels();
    }

    private void checkDays() {
        if (startsOn == null || deadline == null) throw new Refused(CampaignProblem.WRONG_DATE);
        if (deadline.isBefore(startsOn)) throw new Refused(CampaignProblem.ENDS_EARLIER);
        if (warningDays < 0 || warningDays > LONGEST_WARNING) throw new Refused(CampaignProblem.WRONG_WARNING);
        boolean monitoring = purpose == Purpose.MONITORING;
        if (monitoring == (cutOff == null)) throw new Refused(CampaignProblem.WRONG_CUT_OFF);
    }

    private void checkSchemes() {
        List<String> known = SchemeCatalog.ids();
        if (!known.contains(scheme) || !known.containsAll(schemes.values()))
            throw new Refused(CampaignProblem.NO_SCHEME);
        if (schemes.size() > MOST) throw new Refused(CampaignProblem.TOO_MANY);
    }

    private void checkLevels() {
        boolean wrong = levels.isEmpty()
                || levels.size() > MOST_LEVELS
                || levels.stream().distinct().count() < levels.size()
                || !levels.stream().allMatch(level -> reviewers().contains(level));
        if (wrong) throw new Refused(CampaignProblem.WRONG_LEVELS);
    }

    /** 可以审核的角色。 */
    static List<String> reviewers() {
        return List.of(Role.values()).stream()
                .filter(role -> role.permissions().contains(Permission.ASSIGNMENT_REVIEW))
                .map(Role::code)
                .toList();
    }

    /** 与从前不同的各项，记入审计。 */
    Map<String, Map<String, String>> differences(Terms before) {
        Map<String, Map<String, String>> differences = new TreeMap<>();
        Map<String, String> earlier = before.words();
        words().forEach((name, value) -> {
            String old = earlier.getOrDefault(name, "");
            if (!old.equals(value)) differences.put(name, Map.of("before", old, "after", value));
        });
        return differences;
    }

    private Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        words.put("year", Integer.toString(year));
        words.put("purpose", purpose.code());
        words.put("title", title);
        words.put("startsOn", String.valueOf(startsOn));
        words.put("deadline", String.valueOf(deadline));
        words.put("warningDays", Integer.toString(warningDays));
        words.put("cutOff", cutOff == null ? "" : cutOff.toString());
        words.put("scheme", scheme);
        words.put("schemes", new TreeMap<>(schemes).toString());
        words.put("kinds", kinds.toString());
        words.put("units", units.toString());
        words.put("parents", String.valueOf(parents));
        words.put("carryOver", String.valueOf(carryOver));
        words.put("wholes", String.valueOf(wholes));
        words.put("levels", levels.toString());
        return words;
    }
}
