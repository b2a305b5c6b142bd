"""The content security policy: every view is drawn under it, and nothing else runs or is asked."""

from playwright.sync_api import Page, expect

from tests.browser.driving import Watch, settle, stopped
from tests.browser.test_views import every_view
from tests.navigation import address

PNG = bytes.fromhex("89504e470d0a1a0a0000000d494844520000000100000001080200000090 7753de".replace(" ", ""))

ELSEWHERE = "http://127.0.0.1:9/a"
ATTEMPTS = {
    "img-src": f"add('<img src={ELSEWHERE}>')",
    "script-src-elem": "document.body.append(Object.assign(document.createElement('script'), { text: 'ran = 1' }))",
    "script-src-attr": "add('<p onclick=\"ran = 1\">')",
    "script-src eval": "setTimeout(() => new Function('ran = 1')())",
    "connect-src http": f"fetch('{ELSEWHERE}').catch(() => 0)",
    "connect-src ws": "try { new WebSocket('ws://127.0.0.1:9/a') } catch {}",
    "style-src-elem": f"add('<link rel=stylesheet href={ELSEWHERE}>')",
    "font-src": f"new FontFace('x', 'url({ELSEWHERE})').load().catch(() => 0)",
    "object-src": "add('<object data=./favicon.png></object>')",
    "base-uri": f"add('<base href={ELSEWHERE}>')",
    "frame-src": f"add('<iframe src={ELSEWHERE}></iframe>')",
    "media-src": f"add('<video src={ELSEWHERE} autoplay></video>')",
    "worker-src": "try { new Worker(URL.createObjectURL(new Blob(['1']))) } catch {}",
    "form-action": f"add('<form action={ELSEWHERE} id=away>'); document.getElementById('away').submit()",
}
"""What a script or an element from outside would try, by what stops it."""


@every_view
def test_every_view_is_drawn_under_it(watched: tuple[Page, Watch], view: str) -> None:
    page, watch = watched
    answered = page.goto(address(view))
    assert answered is not None
    assert "unsafe-eval" not in answered.headers["content-security-policy"]
    settle(page)
    for tab in page.locator("[data-testid=stMain] details > summary").all()[:3]:
        tab.click()
    assert stopped(page) == []
    assert watch.problems == []
    assert page.evaluate("document.documentElement.lang") == "pl"


def test_a_picture_may_be_chosen_by_mistake(watched: tuple[Page, Watch]) -> None:
    page, watch = watched
    page.goto("/rejestry")
    settle(page)
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(
        {"name": "a.png", "mimeType": "image/png", "buffer": PNG}
    )
    expect(page.locator(".st-key-loaded h2").first).to_contain_text("a.png")
    settle(page)
    assert stopped(page) == []
    assert watch.problems == []


def test_nothing_else_runs_or_is_asked(watched: tuple[Page, Watch]) -> None:
    page, _ = watched
    page.goto("/programy")
    settle(page)
    for attempt in ATTEMPTS.values():
        page.evaluate(
            f"() => {{ const add = (html) => document.body.insertAdjacentHTML('beforeend', html); {attempt} }}"
        )
    page.wait_for_timeout(500)
    found = stopped(page)
    assert [name for name in ATTEMPTS if not any(each.startswith(name) for each in found)] == []
    assert page.evaluate("window.ran") is None
