#include "widgets/paint/measures.h"

#include "resources/resources.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace hopscope::paint {

namespace {

Measures readMeasures()
{
    resources::load();
    QFile file(QStringLiteral(":/hopscope/themes/measures.json"));
    const QJsonObject values = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    const auto read = [&values](const char* group, const char* name, int& value) {
        value = values.value(QLatin1String(group)).toObject().value(QLatin1String(name)).toInt(value);
    };
    Measures measures;
    read("text", "title", measures.text.title);
    read("text", "normal", measures.text.normal);
    read("text", "detail", measures.text.detail);
    read("text", "small", measures.text.small);
    read("spacing", "tight", measures.spacing.tight);
    read("spacing", "normal", measures.spacing.normal);
    read("spacing", "wide", measures.spacing.wide);
    read("radius", "mark", measures.radius.mark);
    read("radius", "field", measures.radius.field);
    read("radius", "card", measures.radius.card);
    read("line", "focus", measures.line.focus);
    read("line", "scrollBar", measures.line.scrollBar);
    read("line", "scrollHandle", measures.line.scrollHandle);
    return measures;
}

} // namespace

const Measures& Measures::get()
{
    static const Measures measures = readMeasures();
    return measures;
}

} // namespace hopscope::paint
