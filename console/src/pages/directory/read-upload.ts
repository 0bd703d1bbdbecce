/** A file as the import takes it. */
export interface Upload {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly base64: string;
}

/** Bytes of all files together: base64 makes them a third longer, and the server takes 128 MB. */
export const largestUpload = 90 * 1024 * 1024;

/** Reads a chosen file. Rejects when the browser cannot. */
export function readUpload(file: File): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.onload = () => {
      const url = String(reader.result);
      // An empty file has a data URL without a comma in some browsers.
      const base64 = url.includes(',') ? url.slice(url.indexOf(',') + 1) : '';
      resolve({ name: file.name, size: file.size, base64 });
    };
    reader.readAsDataURL(file);
  });
}
