#include "widgets/paint/theme.h"

#include "resources/resources.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace hopscope::paint {

namespace {

const char* fileOf(ThemeKind kind)
{
    switch (kind) {
    case ThemeKind::Light: return "light";
    case ThemeKind::Dark: return "dark";
    case ThemeKind::HighContrastLight: return "high-contrast-light";
    case ThemeKind::HighContrastDark: return "high-contrast-dark";
    }
    return "light";
}

Theme readTheme(ThemeKind kind)
{
    resources::load();
    QFile file(QStringLiteral(":/hopscope/themes/%1.json").arg(QLatin1String(fileOf(kind))));
    const QJsonObject values = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    const QJsonObject colors = values.value(QLatin1String("colours")).toObject();
    Theme theme;
    theme.kind = kind;
    theme.dark = values.value(QLatin1String("dark")).toBool();
    theme.lineWidth = values.value(QLatin1String("lineWidth")).toDouble(1);
    for (const ColorRole& role : colorRoles())
        theme.*role.color = QColor(colors.value(QLatin1String(role.name)).toString());
    return theme;
}

} // namespace

const std::array<ColorRole, 28>& colorRoles()
{
    static const std::array<ColorRole, 28> roles{{
        {"background", &Theme::background},
        {"panel", &Theme::panel},
        {"region", &Theme::region},
        {"surface", &Theme::surface},
        {"surfaceRaised", &Theme::surfaceRaised},
        {"chip", &Theme::chip},
        {"cardHeader", &Theme::cardHeader},
        {"outline", &Theme::outline},
        {"text", &Theme::text},
        {"textDimmed", &Theme::textDimmed},
        {"accent", &Theme::accent},
        {"onAccent", &Theme::onAccent},
        {"selection", &Theme::selection},
        {"ready", &Theme::ready},
        {"readyMark", &Theme::readyMark},
        {"notReady", &Theme::notReady},
        {"starting", &Theme::starting},
        {"failing", &Theme::failing},
        {"terminating", &Theme::terminating},
        {"completed", &Theme::completed},
        {"unknown", &Theme::unknown},
        {"service", &Theme::service},
        {"outside", &Theme::outside},
        {"policy", &Theme::policy},
        {"packet", &Theme::packet},
        {"reply", &Theme::reply},
        {"changed", &Theme::changed},
        {"link", &Theme::link},
    }};
    return roles;
}

QColor mixed(const QColor& color, const QColor& towards, double share)
{
    const auto part = [share](int a, int b) { return int(a + (b - a) * share + 0.5); };
    return {part(color.red(), towards.red()), part(color.green(), towards.green()), part(color.blue(), towards.blue())};
}

const Theme& Theme::of(ThemeKind kind)
{
    static const std::array<Theme, themeKindCount> themes{readTheme(ThemeKind::Light), readTheme(ThemeKind::Dark),
                                                          readTheme(ThemeKind::HighContrastLight), readTheme(ThemeKind::HighContrastDark)};
    return themes[std::size_t(kind)];
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
    case layout::ItemState::Unknown: return unknown;
    }
    return outline;
}

QColor Theme::colorOf(layout::ItemKind itemKind) const
{
    switch (itemKind) {
    case layout::ItemKind::Service: return service;
    case layout::ItemKind::NetworkPolicy: return policy;
    case layout::ItemKind::Client:
    case layout::ItemKind::ExternalAddress:
    case layout::ItemKind::NodePort:
    case layout::ItemKind::Ingress: return outside;
    default: return outline;
    }
}

Theme Theme::dimmed() const
{
    Theme theme = *this;
    const double strong = dark ? 0.68 : 0.66;
    theme.text = mixed(text, region, 0.5);
    theme.textDimmed = mixed(textDimmed, region, 0.25);
    for (QColor* color : {&theme.outline, &theme.ready, &theme.readyMark, &theme.notReady,
                          &theme.starting, &theme.failing, &theme.terminating, &theme.completed, &theme.unknown, &theme.service,
                          &theme.outside, &theme.policy})
        *color = mixed(*color, region, strong);
    for (QColor* color : {&theme.surface, &theme.surfaceRaised, &theme.chip, &theme.cardHeader})
        *color = mixed(*color, region, 0.5);
    theme.link = mixed(link, region, dark ? 0.8 : 0.74);
    return theme;
}

} // namespace hopscope::paint
