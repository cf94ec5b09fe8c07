// What the export dialog's fields hold, what each use begins with, and what of it is remembered.
#pragma once

#include "model/mask/mask.h"
#include "widgets/export/render_request.h"

#include <QSize>
#include <QString>
#include <QVariantMap>

namespace hopscope::app {

/// What a picture is for.
enum class ExportUse
{
    Other,
    Chat,   ///< GitHub or chat
    Slides,
    Print,
    Wiki,
    Class   ///< one file for the class
};

/// The part of the cluster or path that is shown; namespaces are "ns/NAME".
namespace parts {
inline constexpr QLatin1String path("path");
inline constexpr QLatin1String stage("stage");
inline constexpr QLatin1String all("all");
inline constexpr QLatin1String participants("participants");
} // namespace parts

/// Among the backgrounds: a light and a dark file.
inline constexpr int pairOfBackgrounds = -1;

struct ExportChoices
{
    QString part = parts::all;
    QString ending = QStringLiteral("svg"); ///< the format
    QSize size;               ///< empty: as large as the map
    bool ownSize = false;
    double scale = 1;
    exporting::Background background = exporting::Background::Light;
    bool pair = false;        ///< a light and a dark file
    bool editableText = false;
    bool legend = false;
    bool origin = false;
    mask::Hidden hidden;
    bool saysMask = true;
    bool data = true;         ///< the file can be opened again
    int framesPerSecond = 25;
    double hold = 1.5;
    int loop = 3;
    bool flowchart = false;

    bool operator==(const ExportChoices&) const = default;
};

/// `given`: what the window shows and has, which a use does not change. Without a path it is the map.
ExportChoices usualChoices(ExportUse use, bool hasPath, const ExportChoices& given);

/// The key that a use is remembered under.
QString useKey(ExportUse use);
QVariantMap toSettings(const ExportChoices& choices);
/// What is not there, or makes no sense, stays as in `usual`. A namespace's part is not remembered: another cluster has others.
ExportChoices fromSettings(const QVariantMap& settings, const ExportChoices& usual);

} // namespace hopscope::app
