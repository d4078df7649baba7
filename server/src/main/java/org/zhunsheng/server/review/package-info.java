/** 审核意见：对一格、一行、一部分或整张表说的，到了结为止；退回只打开它们指到的行。 */
@NullMarked
package org.zhunsheng.server.review;

import org.jspecify.annotations.NullMarked;
