/** 论断：叙述文字里的每一个数，是什么、多少、数的是什么，在文字的哪里。 */
@NullMarked
package org.zhunsheng.claim;

import org.jspecify.annotations.NullMarked;
