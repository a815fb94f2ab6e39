"""Turkish: how it introduces, cites and points back to media; ``shape.py`` explains each field."""

from __future__ import annotations

from provenance.chain.languages.shape import CITED, NEAR, REPORTER, Behind, Language, Sought

# The sort of a medium behind its name: "NTV kanalına".
_SORT = (
    "(?:['’]?n?[ıiuü]?n?)? (?:gazete|ajans|kanal|televizyon|dergi|radyo|site|haber ajans"
    "|haber kanal|haber site)(?:s?[ıiuü])"
)

LANGUAGE = Language(
    behind=(
        Behind("dayandırdığı", CITED, r"^['’]\w+ (?:dayandır|dayanarak|atıf|atfen)"),
        Behind(
            "konuşan",
            NEAR,
            (
                rf"^(?:['’][yn]?[aeıiuü]\w?|{_SORT}n?[eai]|n[ae]) (?:\([^()\n]{{2,8}}\) )?(?:\w+ ){{0,3}}?"
                "(?:konuş|yaptığı|verdiği|açıkla"
                "|açıklama|demeç|röportaj|değerlendir|anlat|söyle|mülakat|bilgi ver|konuk|katıl|aktar|gönder"
                "|yanıtla|yazdığı|seslen|dert yan|içini dök|bağlan|özetle|hatırlat|itiraf|hitap|yolladığı|şunları"
                "|böyle|şöyle)"
            ),
        ),
        Behind(
            "ya",
            NEAR,
            (rf"^(?:['’][yn]?[ae]|{_SORT}n[ea]),? [\"“«]"),
        ),
        Behind(  # "VRT'ye, görmediği bir fatura için özür dilemeyeceğini söyledi"
            "ya, … söyledi",
            NEAR,
            (
                rf"^(?:['’][yn]?[ae]|{_SORT}n[ea]), [^.;:\"“”«»\n]{{3,140}}? (?:söyle|açıkla|anlat|belirt|ifade et"
                r"|aktar|bildir|dile getir|vurgula|kaydet)(?:di|dı|ti|tı|miş|mış|r\b|yor)"
            ),
        ),
        Behind(
            "nin görüştüğü",
            NEAR,
            r"^['’]n?[ıiuü]n (?:görüştüğü|konuştuğu|ulaştığı|sorularını yanıtlayan) (?!belge|bilgi)",
        ),
        Behind(  # "Le Monde gazetesinde yayımlanan mektubunda"
            "nde yayımlanan",
            NEAR,
            (
                rf"^(?:['’][dt][ae]|{_SORT}nd[ea]) (?:\w+ )?(?:yay[ıi]mlanan|yay[ıi]nlanan|çıkan) (?:\w+ ){{0,2}}?"
                r"(?:mektub|yazı|röportaj|söyleşi|açıklama|makale|köşe|demec|mülakat)"
            ),
        ),
        Behind(
            "röportajında",
            NEAR,
            (
                r"^(?:['’]n?[ıiuü]n)? (?:\w+ ){0,2}?(?:sorularını|sorularına|sorusunu|sorusuna|röportajında"
                "|söyleşisinde|mikrofonuna|mikrofonlarına|kameralarına|kamerasına)"
            ),
        ),
        Behind(
            "canlı yayınında",
            NEAR,
            (
                r"^(?:['’]\w+)? (?:\w+ ){0,2}?(?:canlı yayın|katıldı|yayında|yayınında|yayınına|ekranlarında|ekranında"
                "|programında|programına|kanalında|televizyonunda|radyosunda|muhabirine|muhabirlerine|stüdyosunda|stüdyosuna)"
            ),
        ),
        Behind(
            "aktardığına göre",
            REPORTER,
            (
                r"^(?:['’]\w+)?,?(?: [^\s.;:«»“”\"]+){0,8}? (?:haber\w* göre|haberine|aktardığına"
                "|bildirdiğine|haberinde|haberde|duyurduğuna|yazdığına|aktardı|bildirdi|duyurdu|yazdı|geçti"
                r"|servis etti|yayımladı|yayınladı|yayımlandı|ele geçirdi"
                r"|ulaştığı|eriştiği|elde ettiği|ele geçirdiği|yayımladığı|yayınladığı|ulaştı|paylaştı)\b"
            ),
        ),
        Behind(
            "sözlerine yer verdi",
            REPORTER,
            (
                rf"^(?:{_SORT})?,?[^.;:\n\"“”]{{0,80}}[\"“][^\"”\n]{{1,200}}[\"”]"
                r" (?:sözlerin|ifadelerin|açıklamasın)\w*"
                " (?:yer ver|aktar|duyur)"
            ),
        ),
        Behind("göre", REPORTER, r"^(?:['’]\w+)? göre\b"),
    ),
    this=(
        "(?:notanın|açıklamanın|mektubun|yazının|belgenin|kaydın|sözlerin|demecin|bildirinin|mesajın|iddianamenin"
        "|raporun)"
        "(?: (?:tam )?(?:metnini|içeriğini|görüntülerini|kaydını))?|bu (?:sözleri|ifadeleri|açıklamayı|kaydı|mektubu)"
        "|(?:sözleri|açıklamayı|mektubu|kaydı)"
    ),
    anaphor=Sought(
        (
            (
                r"(?<!\w)(?:[Gg]azete|[Dd]ergi|[Aa]jans|[Kk]anal|[Tt]elevizyon|[Ss]ite)(?:y[ae]|[ae]|nin|n?[ıi]n)"
                "(?= (?:göre|haberine|aktardığına))"
            ),
            (  # "General X, ajansa, “…” bilgisini verdi", "ajansa konuşan", "gazeteye yaptığı açıklamada"
                r"(?<!\w)(?:gazete|dergi|ajans|kanal|televizyon|site)(?:y[ae]|[ae])"
                r"(?=,? (?:[“\"«]|konuş|yaptığı|verdiği|açıkla|demeç|anlat|bilgi ver))"
            ),
        ),
        "gazete|dergi|ajans|kanal|televizyon|site",
    ),
    platform_nouns={"telegram": r"telegram-?kanal\w*"},
    platform_words="telegram",
    ours=Sought(
        (
            (
                r"\b(?:gazetemiz|sitemiz|kanalımız|muhabirimiz|ajansımız|radyomuz|televizyonumuz)(?:e|a|in|ın"
                r"|den|dan|le|la)\b"
            ),
        ),
        "gazetemiz|sitemiz|kanalımız|muhabirimiz|ajansımız|radyomuz|televizyonumuz",
    ),
    credit="kaynak(?:lar)?:",
    venue=Sought(
        (
            "basın toplantısında",
            "gazetecilere",
            r"(?<![^\n])(?-i:[A-ZÇĞİÖŞÜ])\w+['’][dt][ae] ise\b",  # "Tiflis'te ise": elsewhere
        ),
        "basın|gazeteci| ise",
    ),
    behind_platform=(
        r"(?:['’]?(?:[dt][ae]n?|[dt][ae]ki))? ?(?:(?:üzerinden|hesab\w*|sayfas\w*|paylaş\w*|kanal\w*"
        r"|grub\w*|aracılığıyla|gönderi\w*)|(?<=[ae]n |[dt][ae] ))|['’][dt][ae]n?\b"
    ),
)
