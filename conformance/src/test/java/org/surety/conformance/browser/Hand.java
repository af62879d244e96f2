package org.surety.conformance.browser;

import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** How somebody uses a page: by tapping, or with the keyboard alone. */
record Hand(Walker walker, Way way) {

    /** The ways. */
    enum Way {
        MOUSE, KEYBOARD, PHONE
    }

    /** Follows a link, presses a button or unfolds something, and waits for what follows. */
    void go(String css, String words) {
        if (way == Way.KEYBOARD) {
            walker.tabTo(css, words);
            walker.press(Keys.ENTER);
            walker.settle();
        } else {
            walker.tap(css, words);
        }
    }

    /** Writes into a field in place of what was there. */
    void fill(String css, String words) {
        if (way == Way.KEYBOARD) {
            walker.tabTo(css, "");
            new Actions(walker.driver()).keyDown(Keys.CONTROL).sendKeys("a").keyUp(Keys.CONTROL).sendKeys(words)
                    .perform();
        } else {
            walker.write(css, words);
        }
    }

    /** Chooses an option: by its value, or by typing what it is called. */
    void pick(String css, String value, String called) {
        if (way == Way.KEYBOARD) {
            walker.tabTo(css, "");
            walker.press(called);
        } else {
            walker.pick(css, value);
        }
        walker.until(value + " in " + css, () -> Boolean.TRUE.equals(walker.driver().executeScript(
                "return document.querySelector(arguments[0]).value === arguments[1]", css, value)));
    }
}
