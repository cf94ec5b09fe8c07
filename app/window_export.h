// Asks how a picture is to be saved, copied or taken along, shows it as it will be, and does it. The window's theme, size and zoom play no part.
#pragma once

#include "app/export_choices.h"
#include "app/export_work.h"
#include "app/stage_picture.h"
#include "widgets/export/picture_subject.h"
#include "widgets/map/map_layouter.h"

#include <QDialog>
#include <QTemporaryDir>
#include <QTimer>

#include <atomic>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QHBoxLayout;
class QLineEdit;
class QMimeData;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QSpinBox;
class QToolButton;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::threads {
class PacedWork;
}

namespace hopscope::app {

class ExportPreview;
class ExportSaver;
class WindowSettings;

class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    /// `legend`: whether the window has one.
    ExportDialog(paint::MapPicture picture, map::LayoutPointer layout, paint::ThemeKind windowTheme, bool legend = false,
                 QWidget* parent = nullptr);
    ~ExportDialog() override;

    /// With it the picture can be of a part and under other words, and is laid out for the size that is asked for.
    void setSubject(exporting::PictureSubject subject);
    /// The path can be chosen, as its stage at this step and moving; `shown`: the stage is what the window shows.
    void setStage(StageSubject stage, bool shown);
    /// What a heading says of the cluster: its name, and when it was as it is shown.
    void setOrigin(const QString& cluster, const QString& time);
    /// When the cluster was as it is shown: a file can then be opened again, and tells so.
    void setTime(TimePoint time);
    /// Where the choices for each use are remembered; begins with those of the last one. It must outlive the dialog.
    void setMemory(WindowSettings& settings);
    void setReducedMotion(bool reduced);
    void setFileName(const QString& fileName);
    QString fileName() const;
    ExportChoices choices() const;
    exporting::RenderRequest request() const;
    /// Begins to write the file, whatever stands there. saveEnded() tells how it went.
    void save();
    /// As save(); where the file is there already it asks first, and is to be called again. False: it has asked, or said what is wrong.
    bool saveOrAsk();
    void stopSaving();
    /// To the clipboard; says in the dialog how it went.
    bool copy();
    /// The file as it would be saved, for another program to take; only where making it takes no time. The caller owns it.
    /// Errors: Unsupported (it takes its time), those of the format, WriteFailed.
    Result<QMimeData*> draggedFile();
    void reject() override;

signals:
    void saveEnded(bool well);

private:
    // window_export_fields.cpp
    void buildFields(paint::ThemeKind windowTheme);
    void buildUses();
    void buildBackgrounds(paint::ThemeKind windowTheme);
    void buildSizes();
    void buildMasks();
    void buildMore();
    void buildPreview();
    QCheckBox* box(const QString& text, const char* name);
    QFormLayout* arrangeForm();
    QWidget* arrangeMore();
    QScrollArea* arrangeFields();
    void arrange();
    void connectFields();
    // window_export_follow.cpp: one field follows another
    void setChoices(const ExportChoices& choices);
    void fillParts();
    void fillFormats();
    void followUse();
    void followPart();
    void followFormat();
    void followPreset();
    void followMasks();
    void followData();
    void followTransparency();
    void remember();
    void chooseFile();
    QString plainFileName() const;
    // window_export_picture.cpp: what is made
    void layOut();
    std::shared_ptr<const ExportWork> work(exporting::Background background) const;
    DataPointer data() const;
    PathFile pathFile(exporting::Background background) const;
    std::shared_ptr<const mask::Mask> maskOf(const mask::Hidden& hidden) const;
    StageSubject shownStage() const;
    std::vector<std::string> footer() const;
    std::optional<exporting::PageFoot> foot() const;
    exporting::PicturePart picturePart() const;
    QSize size() const;
    QString part() const;
    QString ending() const;
    QString headingText() const;
    std::vector<std::pair<QString, exporting::Background>> files() const;
    // window_export.cpp
    void changed();
    void refresh();
    void tellFacts();
    void askAgain();
    void say(const QString& text);
    void showSaving(bool saving);
    void takeAlong();

    paint::MapPicture m_windowPicture;
    paint::MapPicture m_picture;
    map::LayoutPointer m_layout; ///< keeps what the picture points at
    map::LayoutPointer m_windowLayout;
    std::optional<exporting::PictureSubject> m_subject;
    std::optional<exporting::PictureSubject> m_shownSubject; ///< under other words, where they are asked for
    mutable std::shared_ptr<const mask::Mask> m_mask;
    std::optional<StageSubject> m_stage;
    bool m_stageShown = false;
    std::optional<std::tuple<exporting::PicturePart, QSize, mask::Hidden>> m_laidOut; ///< what m_layout was made for
    ExportChoices m_usual; ///< as the dialog was opened
    WindowSettings* m_memory = nullptr;
    QString m_cluster;
    QString m_time;
    std::optional<TimePoint> m_now;
    QString m_saveWords; ///< of the button, while nothing is to be replaced
    QStringList m_toReplace; ///< the files that were asked about
    std::shared_ptr<const flow::FlowTrace> m_trace; ///< the picture's own: it outlives a change of the cluster
    std::shared_ptr<const ExportWork> m_work;
    std::optional<qint64> m_bytes; ///< of m_work, about
    bool m_sizeFollows = false;
    std::shared_ptr<std::atomic<bool>> m_sizeIsWanted;
    QTimer m_pause; ///< while somebody is still choosing
    QTemporaryDir m_taken; ///< what was dragged away
    QComboBox* m_use;
    QComboBox* m_part;
    QComboBox* m_format;
    QComboBox* m_preset;
    QSpinBox* m_width;
    QSpinBox* m_height;
    QWidget* m_ownSize;
    QComboBox* m_background;
    QLineEdit* m_heading;
    QLineEdit* m_caption;
    QCheckBox* m_origin;
    QCheckBox* m_legend;
    QCheckBox* m_hideAddresses;
    QCheckBox* m_hideNames;
    QCheckBox* m_hideNamespaces;
    QCheckBox* m_sayMask;
    QCheckBox* m_data;
    QLineEdit* m_file;
    QPushButton* m_browse;
    QToolButton* m_more;
    QWidget* m_moreFields;
    QComboBox* m_text;
    QComboBox* m_scale;
    QSpinBox* m_frames;
    QDoubleSpinBox* m_hold;
    QSpinBox* m_loop;
    QComboBox* m_diagram;
    QWidget* m_fields;
    ExportPreview* m_preview;
    QToolButton* m_play;
    labels::PlainLabel* m_facts;
    labels::PlainLabel* m_warning;
    labels::PlainLabel* m_problem;
    QProgressBar* m_progress;
    QPushButton* m_stop;
    QPushButton* m_copy;
    QPushButton* m_save;
    threads::PacedWork* m_sizes;
    ExportSaver* m_saver;
};

} // namespace hopscope::app
