#include "app/export_choices.h"

#include <algorithm>

namespace hopscope::app {

namespace {

constexpr QSize slideSize{1920, 1080};
constexpr QSize lyingPage{1123, 794}; ///< A4 at 96 pixels an inch

template <class T, class Sense>
void take(const QVariantMap& settings, const char* name, T& value, Sense makesSense)
{
    const QVariant stored = settings.value(QLatin1String(name));
    if (stored.isValid() && stored.canConvert<T>() && makesSense(stored.value<T>()))
        value = stored.value<T>();
}

void takeBool(const QVariantMap& settings, const char* name, bool& value)
{
    take(settings, name, value, [](bool) { return true; });
}

} // namespace

ExportChoices usualChoices(ExportUse use, bool hasPath, const ExportChoices& given)
{
    ExportChoices usual = given;
    if (use == ExportUse::Other)
        return usual;
    usual.part = hasPath ? parts::path : parts::all;
    usual.size = QSize();
    usual.ownSize = false;
    switch (use) {
    case ExportUse::Other: break;
    case ExportUse::Chat:
        usual.ending = hasPath ? QStringLiteral("gif") : QStringLiteral("png");
        usual.scale = hasPath ? 1 : 2;
        break;
    case ExportUse::Slides:
        usual.ending = hasPath ? QStringLiteral("pptx") : QStringLiteral("png");
        usual.size = hasPath ? QSize() : slideSize;
        usual.scale = hasPath ? 1 : 2;
        break;
    case ExportUse::Print:
        usual.ending = QStringLiteral("pdf");
        usual.size = lyingPage;
        usual.background = exporting::Background::Light;
        break;
    case ExportUse::Wiki: usual.ending = QStringLiteral("svg"); break;
    case ExportUse::Class: usual.ending = hasPath ? QStringLiteral("html") : QStringLiteral("pdf"); break;
    }
    return usual;
}

QString useKey(ExportUse use)
{
    switch (use) {
    case ExportUse::Other: return QStringLiteral("other");
    case ExportUse::Chat: return QStringLiteral("chat");
    case ExportUse::Slides: return QStringLiteral("slides");
    case ExportUse::Print: return QStringLiteral("print");
    case ExportUse::Wiki: return QStringLiteral("wiki");
    case ExportUse::Class: return QStringLiteral("class");
    }
    return {};
}

QVariantMap toSettings(const ExportChoices& choices)
{
    QVariantMap settings{{QStringLiteral("ending"), choices.ending},
                         {QStringLiteral("size"), choices.size},
                         {QStringLiteral("ownSize"), choices.ownSize},
                         {QStringLiteral("scale"), choices.scale},
                         {QStringLiteral("background"), int(choices.background)},
                         {QStringLiteral("pair"), choices.pair},
                         {QStringLiteral("editableText"), choices.editableText},
                         {QStringLiteral("legend"), choices.legend},
                         {QStringLiteral("origin"), choices.origin},
                         {QStringLiteral("hideAddresses"), choices.hidden.addresses},
                         {QStringLiteral("hideNames"), choices.hidden.names},
                         {QStringLiteral("hideNamespaces"), choices.hidden.namespaces},
                         {QStringLiteral("saysMask"), choices.saysMask},
                         {QStringLiteral("data"), choices.data},
                         {QStringLiteral("framesPerSecond"), choices.framesPerSecond},
                         {QStringLiteral("hold"), choices.hold},
                         {QStringLiteral("loop"), choices.loop},
                         {QStringLiteral("flowchart"), choices.flowchart}};
    if (!choices.part.startsWith(QLatin1String("ns/")))
        settings.insert(QStringLiteral("part"), choices.part);
    return settings;
}

ExportChoices fromSettings(const QVariantMap& settings, const ExportChoices& usual)
{
    ExportChoices choices = usual;
    const auto any = [](const auto&) { return true; };
    take(settings, "part", choices.part, [](const QString& part) { return !part.startsWith(QLatin1String("ns/")); });
    take(settings, "ending", choices.ending, [](const QString& ending) { return !ending.isEmpty(); });
    take(settings, "size", choices.size, any);
    takeBool(settings, "ownSize", choices.ownSize);
    take(settings, "scale", choices.scale, [](double scale) { return scale >= 0.25 && scale <= 8; });
    int background = int(choices.background);
    take(settings, "background", background, [](int kind) { return kind >= 0 && kind <= int(exporting::Background::HighContrastDark); });
    choices.background = exporting::Background(background);
    takeBool(settings, "pair", choices.pair);
    takeBool(settings, "editableText", choices.editableText);
    takeBool(settings, "legend", choices.legend);
    takeBool(settings, "origin", choices.origin);
    takeBool(settings, "hideAddresses", choices.hidden.addresses);
    takeBool(settings, "hideNames", choices.hidden.names);
    takeBool(settings, "hideNamespaces", choices.hidden.namespaces);
    takeBool(settings, "saysMask", choices.saysMask);
    takeBool(settings, "data", choices.data);
    take(settings, "framesPerSecond", choices.framesPerSecond, [](int frames) { return frames >= 1 && frames <= 50; });
    take(settings, "hold", choices.hold, [](double hold) { return hold >= 0.8 && hold <= 60; });
    take(settings, "loop", choices.loop, [](int loop) { return loop >= 0 && loop <= 1000; });
    takeBool(settings, "flowchart", choices.flowchart);
    return choices;
}

} // namespace hopscope::app
