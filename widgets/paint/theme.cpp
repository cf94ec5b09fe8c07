#include "widgets/paint/theme.h"

namespace hopscope::paint {

namespace {

QColor mixed(const QColor& color, const QColor& background, double share)
{
    const auto part = [share](int a, int b) { return int(a + (b - a) * share + 0.5); };
    return {part(color.red(), background.red()), part(color.green(), background.green()), part(color.blue(), background.blue())};
}

/// States differ in lightness as well as in hue, so that they stay apart for colour-blind readers and in grey print.
Theme makeLight()
{
    Theme theme;
    theme.kind = ThemeKind::Light;
    theme.background = QColor(0xffffff);
    theme.region = QColor(0xf1f4f9);
    theme.surface = QColor(0xffffff);
    theme.cardHeader = QColor(0xe3e9f3);
    theme.surfaceRaised = QColor(0xffffff);
    theme.chip = QColor(0xf6f8fc);
    theme.outline = QColor(0xb9c4d6);
    theme.text = QColor(0x172033);
    theme.textDimmed = QColor(0x56627a);
    theme.accent = QColor(0x2457d6);
    theme.ready = QColor(0x12805c);
    theme.notReady = QColor(0xb36b00);
    theme.starting = QColor(0xb36b00);
    theme.failing = QColor(0xc8281e);
    theme.terminating = QColor(0x7a4fc0);
    theme.completed = QColor(0x8391a8);
    theme.service = QColor(0x5b3fc4);
    theme.outside = QColor(0x3d4f6e);
    theme.packet = QColor(0x0b62c4);
    theme.reply = QColor(0xc25700);
    theme.changed = QColor(0xffe08a);
    theme.link = QColor(0x8d80cf);
    return theme;
}

Theme makeDark()
{
    Theme theme;
    theme.kind = ThemeKind::Dark;
    theme.background = QColor(0x0e1420);
    theme.region = QColor(0x151d2c);
    theme.surface = QColor(0x1b2537);
    theme.cardHeader = QColor(0x283650);
    theme.surfaceRaised = QColor(0x212c42);
    theme.chip = QColor(0x243048);
    theme.outline = QColor(0x465878);
    theme.text = QColor(0xedf1f8);
    theme.textDimmed = QColor(0xa9b6cc);
    theme.accent = QColor(0x6ea8ff);
    theme.ready = QColor(0x3ecf9a);
    theme.notReady = QColor(0xf0b04a);
    theme.starting = QColor(0xf0b04a);
    theme.failing = QColor(0xff6b5e);
    theme.terminating = QColor(0xb99aff);
    theme.completed = QColor(0x7c8aa3);
    theme.service = QColor(0xa594ff);
    theme.outside = QColor(0x9fb4d6);
    theme.packet = QColor(0x5cb2ff);
    theme.reply = QColor(0xff9d4d);
    theme.changed = QColor(0x7a5a00);
    theme.link = QColor(0x8577d9);
    return theme;
}

} // namespace

const Theme& Theme::of(ThemeKind kind)
{
    static const Theme light = makeLight();
    static const Theme dark = makeDark();
    return kind == ThemeKind::Dark ? dark : light;
}

QColor Theme::colorOf(layout::ItemState state) const
{
    switch (state) {
    case layout::ItemState::Normal: return outline;
    case layout::ItemState::Ready: return ready;
    case layout::ItemState::NotReady: return notReady;
    case layout::ItemState::Starting: return starting;
    case layout::ItemState::Failing: return failing;
    case layout::ItemState::Terminating: return terminating;
    case layout::ItemState::Completed: return completed;
    case layout::ItemState::Unknown: return textDimmed;
    }
    return outline;
}

Theme Theme::dimmed() const
{
    Theme theme = *this;
    const double strong = kind == ThemeKind::Dark ? 0.68 : 0.66;
    for (QColor* color : {&theme.outline, &theme.text, &theme.textDimmed, &theme.ready, &theme.notReady, &theme.starting,
                          &theme.failing, &theme.terminating, &theme.completed, &theme.service, &theme.outside})
        *color = mixed(*color, region, strong);
    for (QColor* color : {&theme.surface, &theme.surfaceRaised, &theme.chip, &theme.cardHeader})
        *color = mixed(*color, region, 0.5);
    theme.link = mixed(link, region, 0.86);
    return theme;
}

} // namespace hopscope::paint
