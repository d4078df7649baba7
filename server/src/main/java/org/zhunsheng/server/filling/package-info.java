/** 填报表：一格一格地填、存、合并；每一次改动都在，两个人同时填也不丢。加一种表写一个 {@link org.zhunsheng.server.filling.FillingKind}。 */
@NullMarked
package org.zhunsheng.server.filling;

import org.jspecify.annotations.NullMarked;
