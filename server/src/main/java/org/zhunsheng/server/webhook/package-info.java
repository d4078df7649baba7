/** 订阅事件：依次送到对方的网址，签名，送不成的再送，可以从任何一号重送。 */
@NullMarked
package org.zhunsheng.server.webhook;

import org.jspecify.annotations.NullMarked;
