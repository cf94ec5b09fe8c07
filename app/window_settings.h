// What the window remembers from one start to the next.
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QStringList>
#include <QVariantMap>

#include <optional>

namespace hopscope::app {

enum class ThemeChoice
{
    System,
    Light,
    Dark,
    HighContrastLight,
    HighContrastDark
};

/// Which view is shown, which parts of the window stand beside it, and how much room they have.
struct WindowShape
{
    int view = 0; ///< of MainView
    bool panel = true;
    bool drawer = false;
    int panelWidth = 0;   ///< 0: as wide as usual
    int drawerHeight = 0; ///< 0: as high as usual
    bool failingFirst = false;

    bool operator==(const WindowShape&) const = default;
};

class WindowSettings
{
public:
    /// In `file`; empty: where the system keeps a program's settings.
    explicit WindowSettings(const QString& file = {});

    /// Another file beside the settings.
    QString fileBeside(const QString& name) const;

    QByteArray geometry() const;
    WindowShape shape() const;
    void saveLayout(const QByteArray& geometry, const WindowShape& shape);

    ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    /// Of all texts, against the platform's own.
    double textScale() const;
    void setTextScale(double scale);
    /// Nothing: as the platform says.
    std::optional<bool> reducedMotion() const;
    void setReducedMotion(bool reduced);
    /// Of map::LinksShown.
    int links() const;
    void setLinks(int links);
    bool miniMap() const;
    void setMiniMap(bool shown);
    /// Whether a presentation has other addresses than the cluster.
    bool hidesAddresses() const;
    void setHidesAddresses(bool hides);
    /// Of PathPane::View.
    int pathView() const;
    void setPathView(int view);
    bool legend() const;
    void setLegend(bool shown);

    /// "en", "de"; empty: the system's.
    QString language() const;
    void setLanguage(const QString& language);

    /// What was arranged for a cluster; empty where nothing was. `key`: any text.
    QVariantMap view(const QString& key) const;
    void saveView(const QString& key, const QVariantMap& view);

    /// What was last chosen for a use of a picture; empty where nothing was.
    QVariantMap exportChoices(const QString& use) const;
    void setExportChoices(const QString& use, const QVariantMap& choices);
    QString lastExportUse() const;
    QString exportFolder() const;
    void setLastExport(const QString& use, const QString& folder);

    /// Which namespaces the user has named for a cluster, to be read where the whole of it is refused. `key`: as for view().
    QStringList namespaces(const QString& key) const;
    void setNamespaces(const QString& key, const QStringList& names);

    QStringList recentFiles() const;
    /// The newest first, each once, ten at most.
    void addRecentFile(const QString& path);
    void clearRecentFiles();

private:
    QString m_file;
    mutable QSettings m_settings;
};

} // namespace hopscope::app
