#include "app/window_settings.h"

#include "app/own_files.h"
#include "model/base/write_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace hopscope::app {

namespace {

constexpr int keptFiles = 10;
/// Grows when docks change so that an older layout would not fit.
constexpr int layoutVersion = 2;
constexpr double leastTextScale = 0.8;
constexpr double mostTextScale = 2;
/// By ThemeChoice.
const QLatin1String themeNames[] = {QLatin1String("system"), QLatin1String("light"), QLatin1String("dark"),
                                    QLatin1String("high-contrast-light"), QLatin1String("high-contrast-dark")};

QString layoutKey(const char* name)
{
    return QStringLiteral("window/%1-%2").arg(QLatin1String(name)).arg(layoutVersion);
}

/// QSettings opens whatever it is given, and waits for it. A name that can be neither read nor written stands for what is no file,
/// or far too large: then the program's own defaults count, and nothing is remembered.
QString readableFile(const QString& file)
{
    constexpr qint64 largest = qint64{16} << 20;
    const QFileInfo info(file);
    const bool isUsable = !info.exists() || (info.isFile() && info.size() <= largest);
    return isUsable ? file : QStringLiteral("/proc/self/no-settings.ini");
}

/// Names of clusters hold slashes, which a settings file takes for groups.
QString keyIn(const char* group, const QString& key)
{
    return QLatin1String(group) + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(key));
}

/// Names of clusters and files are nobody else's business. QSettings keeps the permissions that a file has.
QString ownersAlone(const QString& path)
{
    constexpr QFileDevice::Permissions owners = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
    const QFileInfo there(path);
    if (there.isFile()) {
        QFile::setPermissions(path, there.permissions() & owners);
    } else if (!there.exists()) {
        QDir().mkpath(there.path());
        (void)replaceFile(path.toStdString(), {}, FileAccess::OwnerOnly); // where it cannot be written, nothing is remembered
    }
    return path;
}

} // namespace

WindowSettings::WindowSettings(const QString& file)
    : m_file(file.isEmpty() ? userSettingsFile() : file), m_settings(readableFile(ownersAlone(m_file)), QSettings::IniFormat)
{
}

QString WindowSettings::fileBeside(const QString& name) const
{
    return QFileInfo(m_file).dir().filePath(name);
}

QByteArray WindowSettings::geometry() const
{
    return m_settings.value(layoutKey("geometry")).toByteArray();
}

WindowShape WindowSettings::shape() const
{
    WindowShape shape;
    shape.view = std::max(0, m_settings.value(layoutKey("view")).toInt());
    shape.panel = m_settings.value(layoutKey("panel"), true).toBool();
    shape.drawer = m_settings.value(layoutKey("drawer"), false).toBool();
    shape.panelWidth = std::max(0, m_settings.value(layoutKey("panelWidth")).toInt());
    shape.drawerHeight = std::max(0, m_settings.value(layoutKey("drawerHeight")).toInt());
    shape.failingFirst = m_settings.value(layoutKey("failingFirst"), false).toBool();
    return shape;
}

void WindowSettings::saveLayout(const QByteArray& geometry, const WindowShape& shape)
{
    m_settings.setValue(layoutKey("geometry"), geometry);
    m_settings.setValue(layoutKey("view"), shape.view);
    m_settings.setValue(layoutKey("panel"), shape.panel);
    m_settings.setValue(layoutKey("drawer"), shape.drawer);
    m_settings.setValue(layoutKey("panelWidth"), shape.panelWidth);
    m_settings.setValue(layoutKey("drawerHeight"), shape.drawerHeight);
    m_settings.setValue(layoutKey("failingFirst"), shape.failingFirst);
}

ThemeChoice WindowSettings::theme() const
{
    const QString name = m_settings.value(QStringLiteral("theme")).toString();
    const auto found = std::find(std::begin(themeNames), std::end(themeNames), name);
    return found == std::end(themeNames) ? ThemeChoice::System : ThemeChoice(found - std::begin(themeNames));
}

void WindowSettings::setTheme(ThemeChoice theme)
{
    m_settings.setValue(QStringLiteral("theme"), themeNames[int(theme)]);
}

double WindowSettings::textScale() const
{
    const double scale = m_settings.value(QStringLiteral("textScale"), 1.0).toDouble();
    return std::isfinite(scale) ? std::clamp(scale, leastTextScale, mostTextScale) : 1.0;
}

void WindowSettings::setTextScale(double scale)
{
    m_settings.setValue(QStringLiteral("textScale"), std::clamp(scale, leastTextScale, mostTextScale));
}

std::optional<bool> WindowSettings::reducedMotion() const
{
    const QVariant stored = m_settings.value(QStringLiteral("reducedMotion"));
    return stored.isValid() ? std::optional(stored.toBool()) : std::nullopt;
}

void WindowSettings::setReducedMotion(bool reduced)
{
    m_settings.setValue(QStringLiteral("reducedMotion"), reduced);
}

int WindowSettings::links() const
{
    const int links = m_settings.value(QStringLiteral("map/links")).toInt();
    return links >= 0 && links <= 2 ? links : 0;
}

void WindowSettings::setLinks(int links)
{
    m_settings.setValue(QStringLiteral("map/links"), links);
}

bool WindowSettings::hidesAddresses() const
{
    return m_settings.value(QStringLiteral("presenting/hidesAddresses"), false).toBool();
}

void WindowSettings::setHidesAddresses(bool hides)
{
    m_settings.setValue(QStringLiteral("presenting/hidesAddresses"), hides);
}

bool WindowSettings::miniMap() const
{
    return m_settings.value(QStringLiteral("map/miniMap"), true).toBool();
}

void WindowSettings::setMiniMap(bool shown)
{
    m_settings.setValue(QStringLiteral("map/miniMap"), shown);
}

int WindowSettings::pathView() const
{
    return std::clamp(m_settings.value(QStringLiteral("path/view"), 1).toInt(), 0, 1);
}

void WindowSettings::setPathView(int view)
{
    m_settings.setValue(QStringLiteral("path/view"), view);
}

bool WindowSettings::legend() const
{
    return m_settings.value(QStringLiteral("map/legend"), true).toBool();
}

void WindowSettings::setLegend(bool shown)
{
    m_settings.setValue(QStringLiteral("map/legend"), shown);
}

QString WindowSettings::language() const
{
    return m_settings.value(QStringLiteral("language")).toString();
}

void WindowSettings::setLanguage(const QString& language)
{
    m_settings.setValue(QStringLiteral("language"), language);
}

QVariantMap WindowSettings::view(const QString& key) const
{
    return m_settings.value(keyIn("views", key)).toMap();
}

void WindowSettings::saveView(const QString& key, const QVariantMap& view)
{
    m_settings.setValue(keyIn("views", key), view);
}

QVariantMap WindowSettings::exportChoices(const QString& use) const
{
    return m_settings.value(keyIn("pictures", use)).toMap();
}

void WindowSettings::setExportChoices(const QString& use, const QVariantMap& choices)
{
    m_settings.setValue(keyIn("pictures", use), choices);
}

QString WindowSettings::lastExportUse() const
{
    return m_settings.value(QStringLiteral("pictures/lastUse")).toString();
}

QString WindowSettings::exportFolder() const
{
    return m_settings.value(QStringLiteral("pictures/folder")).toString();
}

void WindowSettings::setLastExport(const QString& use, const QString& folder)
{
    m_settings.setValue(QStringLiteral("pictures/lastUse"), use);
    m_settings.setValue(QStringLiteral("pictures/folder"), folder);
}

QStringList WindowSettings::namespaces(const QString& key) const
{
    return m_settings.value(keyIn("namespaces", key)).toStringList();
}

void WindowSettings::setNamespaces(const QString& key, const QStringList& names)
{
    if (names.isEmpty())
        m_settings.remove(keyIn("namespaces", key));
    else
        m_settings.setValue(keyIn("namespaces", key), names);
}

QStringList WindowSettings::recentFiles() const
{
    return m_settings.value(QStringLiteral("recentFiles")).toStringList();
}

void WindowSettings::addRecentFile(const QString& path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    m_settings.setValue(QStringLiteral("recentFiles"), QStringList(files.mid(0, keptFiles)));
}

void WindowSettings::clearRecentFiles()
{
    m_settings.remove(QStringLiteral("recentFiles"));
}

} // namespace hopscope::app
