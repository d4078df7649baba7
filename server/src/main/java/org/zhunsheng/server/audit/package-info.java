/** 审计：每件事与所记的事同在一个事务里，只增不改，每秒封存成链。 */
@NullMarked
package org.zhunsheng.server.audit;

import org.jspecify.annotations.NullMarked;
