package org.zhunsheng.server.organization;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * 机构。
 *
 * @param parentId 上级；本系统自己没有
 * @param place 位置：从最上级到自己的编号
 * @param closedOn 停用的日期
 */
public record Organization(
        long id,
        @Nullable Long parentId,
        String kind,
        String code,
        String name,
        String place,
        @Nullable LocalDate closedOn,
        int version) {

    Kind kindOf() {
        return Kind.of(kind).orElseThrow();
    }

    /** 位置里的编号，从最上级到自己。 */
    Long[] chain() {
        return Arrays.stream(place.split("/")).map(Long::valueOf).toArray(Long[]::new);
    }

    /** 所在的地区（本系统下的第一层）的位置。 */
    public String region() {
        return region(place);
    }

    /** 这个位置所在的地区的位置。 */
    public static String region(String place) {
        String[] parts = place.split("/");
        return parts.length < 2 ? place : parts[0] + "/" + parts[1] + "/";
    }

    boolean contains(Organization other) {
        return other.place.startsWith(place);
    }
}
